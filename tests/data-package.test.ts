import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nextRelease } from '../scripts/lib/release/testing.ts';
import { packageProblems } from './support/data-package/validate.ts';
import { builtFiles, readBuilt } from './support/dist.ts';

const packages = builtFiles().filter((file) => file.endsWith('datapackage.json'));
const beside = (file: string) => (path: string) => readBuilt(join(file, '..', path));

/**
 * What frozen releases have wrong for good, since a release is never edited:
 * their date was no date and time. Later ones are right.
 */
const known: Record<string, string[]> = Object.fromEntries(
  ['1.0.0', '1.0.1'].map((version) => [
    `data/${version}/datapackage.json`,
    ['/created: must match format "date-time"'],
  ]),
);

test.each(packages)('%s and its tables, as JSON and CSV, are what the standard says', (file) => {
  expect(packageProblems(readBuilt(file), beside(file))).toEqual(known[file] ?? []);
});

/** The next release, as the release command would write it today. */
const files = await nextRelease('.', '99.0.0');
const next = (path: string) => files[`data/${path}`]!;

test('a release of the working copy would be, too', () => {
  expect(packageProblems(next('datapackage.json'), next)).toEqual([]);
});

type Pack = Record<string, unknown> & {
  resources: {
    path?: string;
    schema: { fields: Record<string, unknown>[] } & Record<string, unknown>;
  }[];
};
type Row = Record<string, unknown>;
const broken: [string, (pack: Pack, rows: Row[]) => void, RegExp][] = [
  ['a package without resources', (pack) => delete (pack as Partial<Pack>).resources, /resources/],
  ['a date that is none', (pack) => (pack.created = '2026-11-23'), /^\/created.*date-time/],
  ['a licence without a name or a path', (pack) => (pack.licenses = [{}]), /^\/licenses\/0/],
  ['a resource without a path', ({ resources }) => delete resources[0]!.path, /resources\/0/],
  [
    'an unknown type',
    ({ resources }) => (resources[0]!.schema.fields[0]!.type = 'text'),
    /fields\/0/,
  ],
  [
    'a constraint that nobody knows',
    ({ resources }) => (resources[1]!.schema.fields[0]!.constraints = { even: true }),
    /communities.*even|resources\/1/,
  ],
  [
    'a key to a resource that is not there',
    ({ resources }) =>
      (resources[1]!.schema.foreignKeys = [
        { fields: ['district'], reference: { resource: 'nowhere', fields: ['id'] } },
      ]),
    /no resource nowhere/,
  ],
  ['a required value that is missing', (_, rows) => (rows[0]!.name_zh = null), /row 1, name_zh/],
  ['a number for a text', (_, rows) => (rows[1]!.name_en = 7), /row 2, name_en: 7 is no string/],
  ['a part of a whole', (_, rows) => (rows[1]!.paragraph = 1.5), /paragraph: 1.5 is no integer/],
  ['a value outside its list', (_, rows) => (rows[2]!.status = 'rumoured'), /breaks enum/],
  ['a text too long', (_, rows) => (rows[0]!.evidence = '长'.repeat(25)), /breaks maxLength 24/],
  ['an id used twice', (_, rows) => (rows[1]!.id = rows[0]!.id), /row 2, id: .* is there twice/],
  ['a district that is not there', (_, rows) => (rows[0]!.district = 'x'), /\["x"\] is not in/],
  ['a column too many', (_, rows) => (rows[0]!.extra = 1), /row 1: columns are/],
  ['another value than in CSV', (_, rows) => (rows[0]!.name_zh = '另一个'), /not the same/],
];

test.each(broken)('%s is refused', (_name, damage, refusal) => {
  const pack = JSON.parse(next('datapackage.json')) as Pack;
  const rows = JSON.parse(next('communities.json')) as Row[];
  damage(pack, rows);
  const read = (path: string) => (path === 'communities.json' ? JSON.stringify(rows) : next(path));
  expect(packageProblems(JSON.stringify(pack), read).join('\n')).toMatch(refusal);
});

test('a CSV file whose header or row is not whole is refused', () => {
  const read = (change: (csv: string) => string) => (path: string) =>
    path === 'visits.csv' ? change(next(path)) : next(path);
  const problems = (change: (csv: string) => string) =>
    packageProblems(next('datapackage.json'), read(change)).join('\n');
  expect(problems((csv) => csv)).toBe('');
  expect(problems((csv) => csv.replace('seq', 'order'))).toMatch(/visits\.csv, row 1: columns/);
  expect(problems((csv) => csv.replace(/,[^,]*$/, '\r\n'))).toMatch(/visits\.csv, row \d/);
  expect(problems((csv) => csv.replace(/,(\d+),/, ',many,'))).toMatch(/"many" is no integer/);
});
