/**
 * `npm run charts`: compares every chart's drawing, in both editions and widths,
 * with the last accepted one, as text and as a picture, and writes before and after.
 *
 *     npm run charts                 compares; exit code 1 where something differs
 *     npm run charts -- --accept     the drawings are right as they are now
 */
import { join, relative } from 'node:path';
import { accept, acceptedDrawings, differences, drawnNow, writeReport } from './lib/accepted.ts';

const root = join(import.meta.dirname, '..');
const now = await drawnNow();
const found = await differences(acceptedDrawings(root), now);
const all = Object.keys(now).length;

if (found.length === 0) console.log(`All ${all} drawings are and look as accepted.`);
else if (process.argv.includes('--accept')) {
  accept(root, found);
  console.log(`Accepted ${found.length} drawings of ${all}.`);
} else {
  for (const { name, looksTheSame } of found)
    console.log(`${name}${looksTheSame ? ' (looks the same)' : ''}`);
  const file = relative(root, writeReport(root, found));
  console.log(`\n${found.length} drawings differ. See before and after in ${file},`);
  console.log('then accept them with npm run charts -- --accept.');
  process.exitCode = 1;
}
