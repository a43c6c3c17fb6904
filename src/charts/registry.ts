import type { AnyForm } from './form.ts';

/** Every form that a chart file may name. A new form is added here and nowhere else. */
export const forms: readonly AnyForm[] = [];

/** The form of that name, if there is one. */
export function formNamed(name: string): AnyForm | undefined {
  return forms.find((form) => form.name === name);
}
