import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { editionIds, editions } from '../../../src/i18n/index.ts';
import { chartIds, chartView } from '../../../src/site/charts.ts';
import { replaceFile } from '../write-files.ts';

/** Where the drawings stand that somebody has looked at and found right. */
const folder = (root: string) => join(root, 'tests/accepted');

/** SVG texts by name: `plans.zh-cn.wide`. */
export type Drawings = Map<string, string>;

/** Every chart of the site as it is drawn now, in both editions and widths. */
export function drawnNow(): Drawings {
  return new Map(
    chartIds().flatMap((id) =>
      editionIds.flatMap((edition) => {
        const { svg } = chartView(id, edition);
        return (['narrow', 'wide'] as const).map(
          (layout) => [`${id}.${editions[edition].file}.${layout}`, lines(svg[layout])] as const,
        );
      }),
    ),
  );
}

/** One element a line: a difference in review shows what changed, not the whole drawing. */
const lines = (svg: string) => `${svg.replace(/></g, '>\n<')}\n`;

/** The drawings that were last accepted. */
export function accepted(root: string): Drawings {
  const place = folder(root);
  if (!existsSync(place)) return new Map();
  return new Map(
    readdirSync(place)
      .filter((name) => name.endsWith('.svg'))
      .sort()
      .map((name) => [name.slice(0, -4), readFileSync(join(place, name), 'utf8')]),
  );
}

/** Makes the drawings of now the accepted ones. */
export function accept(root: string, drawings: Drawings): void {
  const place = folder(root);
  for (const name of accepted(root).keys())
    if (!drawings.has(name)) rmSync(join(place, `${name}.svg`));
  for (const [name, svg] of drawings) replaceFile(join(place, `${name}.svg`), svg);
}

/** A drawing that is not as it was; one side is missing where it is new or gone. */
export interface Difference {
  name: string;
  before?: string;
  after?: string;
}

/** What differs between two sets of drawings, by name. */
export function differences(before: Drawings, after: Drawings): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => {
      const [old, now] = [before.get(name), after.get(name)];
      return {
        name,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      };
    });
}
