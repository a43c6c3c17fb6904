/**
 * `npm run charts`: compares every chart's drawing, in both editions and widths,
 * with the last accepted one, as text and as a picture, and writes before and after.
 *
 *     npm run charts                 compares; exit code 1 where something differs
 *     npm run charts -- --accept     the drawings are right as they are now
 */
import { join, relative } from 'node:path';
import { accept, accepted, differences, drawnNow } from './lib/accepted/drawings.ts';
import { acceptedPictures, acceptPictures, pictureDifferences } from './lib/accepted/pictures.ts';
import { writeReport } from './lib/accepted/report.ts';

const root = join(import.meta.dirname, '..');
const now = drawnNow();
const found = differences(accepted(root), now);
const seen = await pictureDifferences(acceptedPictures(root), now);
const looks = new Set(seen.map(({ name }) => name));

if (found.length === 0 && seen.length === 0) {
  console.log(`All ${now.size} drawings are and look as accepted.`);
} else if (process.argv.includes('--accept')) {
  accept(root, now);
  await acceptPictures(root, now);
  console.log(
    `Accepted ${found.length} drawings and ${seen.length} pictures; ${now.size} drawings in all.`,
  );
} else {
  const file = await writeReport(root, found, seen);
  for (const { name } of found) console.log(`${name}${looks.has(name) ? '' : ' (looks the same)'}`);
  for (const name of looks)
    if (!found.some((each) => each.name === name)) console.log(`${name}: only its picture`);
  console.log(
    `\n${found.length} drawings and ${seen.length} pictures differ. See before and after in ${relative(root, file)},`,
  );
  console.log('then accept them with npm run charts -- --accept.');
  process.exitCode = 1;
}
