import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an audit measured. */
export interface Figure {
  /** What was measured: `Hostile strings drawn into charts`. */
  name: string;
  /** With its unit: `10,000`, `0.8 s`. */
  value: string;
  /** What it may be at most, or must be: `at most 12 KB`. */
  bound?: string;
}

/** Where the tests leave their figures for the table at the end, one a line. */
export const figuresFile = (root: string) => join(root, '.cache/audit-figures.jsonl');

/** Keeps a figure for the table; whole lines are appended, so test files may run side by side. */
export function keepFigure(root: string, figure: Figure): void {
  const file = figuresFile(root);
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** All figures kept since the file was removed, in order of their names. */
export function readFigures(root: string): Figure[] {
  const file = figuresFile(root);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Figure)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The figures as a table for the terminal. */
export function figureTable(figures: Figure[]): string {
  if (figures.length === 0) return 'No figure was measured.';
  const rows = [
    { name: 'Measured', value: 'Figure', bound: 'Bound' },
    ...figures.map((figure) => ({ bound: '', ...figure })),
  ];
  const width = (key: 'name' | 'value') => Math.max(...rows.map((row) => row[key].length));
  const [name, value] = [width('name'), width('value')];
  return rows
    .map((row) => `${row.name.padEnd(name)}  ${row.value.padStart(value)}  ${row.bound}`.trimEnd())
    .join('\n');
}
