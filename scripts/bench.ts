/**
 * Measures how the site and its build grow, each build from nothing in a copy
 * of the project: `npm run bench`. Exit code 1 where a bound is broken.
 */
import { join } from 'node:path';
import { makePlace } from './lib/bench/place.ts';
import { addReleases } from './lib/bench/releases.ts';
import { addStories } from './lib/bench/survey.ts';
import { type BuildCost, timedBuild } from './lib/bench/timed-build.ts';

const root = join(import.meta.dirname, '..');
let broken = false;

line('', 'files', 'MB', 'processor s');
const few = measure('2 releases', (folder) => addReleases(folder, 2));
const many = measure('100 releases', (folder) => addReleases(folder, 100));
const ten = measure('10 stories', (folder) => addStories(folder, 10));
const hundred = measure('100 stories', (folder) => addStories(folder, 100));

line('', '', 'measured', 'at most');
bound('100 releases: files', many.files, 10_000);
bound('100 releases: MB', many.megabytes, 250);
bound('a release that changes a word: files', (many.files - few.files) / 98, 120);
bound('a release that changes a word: MB', (many.megabytes - few.megabytes) / 98, 4);
bound('processor, 100 releases to 2', many.processor / few.processor, 1.5);
bound('processor, 100 stories to 10', hundred.processor / ten.processor, 10);
process.exitCode = broken ? 1 : 0;

/** Builds a copy of the project after it has been made larger. */
function measure(name: string, grow: (folder: string) => void): BuildCost {
  const { folder, remove } = makePlace(root, name.replace(' ', '-'));
  grow(folder);
  const cost = timedBuild(folder);
  remove();
  line(name, `${cost.files}`, cost.megabytes.toFixed(1), cost.processor.toFixed(1));
  return cost;
}

function bound(what: string, measured: number, most: number): void {
  const over = measured > most;
  broken ||= over;
  line(what, '', measured.toFixed(2), `${most}${over ? '  broken' : ''}`);
}

function line(name: string, ...cells: string[]): void {
  console.log(name.padEnd(40) + cells.map((cell) => cell.padStart(14)).join(''));
}
