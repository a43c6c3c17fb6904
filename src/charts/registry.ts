import { bar } from './bar/index.ts';
import { facing } from './facing/index.ts';
import { figures } from './figures/index.ts';
import { flow } from './flow/index.ts';
import type { AnyForm } from './form.ts';
import { matrix } from './matrix/index.ts';
import { register } from './register/index.ts';
import { sequence } from './sequence/index.ts';
import { strip } from './strip/index.ts';
import { unit } from './unit/index.ts';

/** Every form that a chart file may name. A new form is added here and nowhere else. */
export const forms: readonly AnyForm[] = [
  bar,
  facing,
  figures,
  flow,
  matrix,
  register,
  sequence,
  strip,
  unit,
];

/** The form of that name, if there is one. */
export function formNamed(name: string): AnyForm | undefined {
  return forms.find((form) => form.name === name);
}
