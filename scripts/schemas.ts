/**
 * `npm run schemas`: writes what is made from the Zod schemas and kept in the
 * repository: the JSON Schemas of `schemas/`, VS Code's settings and snippets,
 * and the columns in datapackage.json. A test holds them fresh.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './lib/generated-files.ts';
import { languageOf } from './lib/terminal.ts';
import { alone, type Files, writeFiles } from './lib/write-files.ts';

const root = process.cwd();
await alone(root, languageOf(undefined), () => {
  const stale = Object.entries(generatedFiles(root)).filter(([path, text]) => read(path) !== text);
  const files: Files = Object.fromEntries(
    stale.map(([path, text]) => [path, { text, isNew: false }]),
  );
  writeFiles(root, files);
  for (const path of Object.keys(files)) console.log(path);
  console.log(`${stale.length} ${stale.length === 1 ? 'file' : 'files'} written.`);
}).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
