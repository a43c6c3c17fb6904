import { join } from 'node:path';
import { keepFigure } from '../../scripts/lib/figures.ts';

/** Shows a measured figure in the table at the end of `npm run audit`. */
export function figure(name: string, value: string | number, bound?: string): void {
  const text = typeof value === 'number' ? value.toLocaleString('en') : value;
  keepFigure(join(import.meta.dirname, '../..'), {
    name,
    value: text,
    ...(bound ? { bound } : {}),
  });
}
