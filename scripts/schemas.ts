/**
 * `npm run schemas`: writes what is made from the Zod schemas and kept in the
 * repository: the JSON Schemas of `schemas/`, VS Code's settings and snippets,
 * and the columns in datapackage.json. A test holds them fresh.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './lib/generated-files.ts';
import { replaceFile } from './lib/write-file.ts';

const root = process.cwd();
let written = 0;
for (const [path, text] of Object.entries(generatedFiles(root))) {
  if (read(path) === text) continue;
  replaceFile(join(root, path), text);
  console.log(path);
  written++;
}
console.log(`${written} ${written === 1 ? 'file' : 'files'} written.`);

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
