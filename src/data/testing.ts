import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseJson, type Source } from './json.ts';
import { madeUpRows } from './made-up.ts';
import { packageSchema } from './package-fields.ts';
import { type DatasetName, datasetNames, type Rows } from './schemas/index.ts';

/** The rows as files would hold them: one row on each line, from line 2. */
export function sourcesOf(rows: Rows): Record<DatasetName, Source> {
  return Object.fromEntries(
    datasetNames.map((name) => [name, parseJson(fileText(rows[name]), file(name)).source!]),
  ) as Record<DatasetName, Source>;
}

/** The head of a data package that names every dataset. */
export function madeUpPackage() {
  const words = { title: 'x', title_en: 'x', description: 'x', description_en: 'x' };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json' as const,
    name: 'made-up',
    version: '1.0.0',
    ...words,
    created: '2026-11-23',
    licenses: [],
    sources: [],
    resources: datasetNames.map((name) => ({
      name,
      path: `${name}.json`,
      ...words,
      schema: { ...packageSchema(name) },
    })),
  };
}

/**
 * A folder with `content/` made of these rows; `extra` adds or replaces files.
 * The caller removes it.
 */
export function writeMadeUp(extra: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'made-up-'));
  const rows = madeUpRows();
  const files: Record<string, string> = {
    'content/data/figures.json': '[]',
    'content/survey.yml': 'contact: nobody@example.org\n',
    'content/data/datapackage.json': JSON.stringify(madeUpPackage(), null, 2),
    ...Object.fromEntries(datasetNames.map((name) => [file(name), fileText(rows[name])])),
    ...extra,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const file = (name: DatasetName) => `content/data/${name}.json`;

/** One row on each line, so that a test can tell a row's line: index + 2. */
export function fileText(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
