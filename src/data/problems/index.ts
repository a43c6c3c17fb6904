import { charts } from './charts.ts';
import { files } from './files.ts';
import { releases } from './releases.ts';
import { rows } from './rows.ts';
import { stories } from './stories.ts';
import { values } from './values.ts';
import { verifying } from './verifying.ts';

/**
 * Everything that the checks can say, by code, in both languages. A code never
 * changes its meaning: tools read it from `npm run check -- --json`.
 */
export const catalogue = {
  ...files,
  ...values,
  ...rows,
  ...charts,
  ...stories,
  ...releases,
  ...verifying,
};

/** What is told and stops nothing. */
export const warnings: readonly string[] = [
  'no-glyph',
  'same-label',
  'vague',
  'corrected-word',
] satisfies Code[];

export type Code = keyof typeof catalogue;
/** What an entry needs to be said: names, numbers, the names to choose among. */
export type Params<C extends Code> = Parameters<(typeof catalogue)[C]>[0];
