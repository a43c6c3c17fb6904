import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeUpRows, madeUpText } from './made-up.ts';
import { datasetNames } from './schemas/index.ts';
import { sourcesOf } from './testing.ts';
import { splitBlocks, verifyRows } from './verify.ts';

const verify = (rows = madeUpRows(), text = madeUpText) => verifyRows(text, rows, sourcesOf(rows));

test('rows that the text bears out all pass: one check a row, two more a section, one for the cover', () => {
  const rows = madeUpRows();
  const total = datasetNames.reduce((sum, name) => sum + rows[name].length, 0);
  expect(verify()).toEqual({ passed: total + 2 * rows.sections.length + 1, problems: [] });
});

const words = fc.stringMatching(/^[甲乙丙，a-c](?:[甲乙丙，a-c ]{0,5}[甲乙丙，a-c])?$/);
const block = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const gap = fc.constantFrom(
  '\n\n',
  '\n\n\n',
  '\n \t\n',
  '  \n\n',
  '\n\u3000\n\n',
  '\r\n\r\n',
  ' \r\n \r\n',
);

test('blocks are told apart by any blank lines, and keep their own lines', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(block, gap), { minLength: 1 }), (pairs) => {
      const text = pairs.flat().join('');
      expect(splitBlocks(`\uFEFF\n${text}`)).toEqual(pairs.map(([words]) => words));
    }),
  );
});

test('no text has no blocks', () => {
  expect(splitBlocks('')).toEqual([]);
  expect(splitBlocks(' \n\n ')).toEqual([]);
});

test('line breaks, CRLF and a byte-order mark in the text change nothing', () => {
  const windows = `\uFEFF${madeUpText.replaceAll('\n', '\r\n')}\r\n\r\n`;
  expect(verify(madeUpRows(), windows)).toEqual(verify());
  expect(verify(madeUpRows(), madeUpText.replace('社区正在', '社区\n正在'))).toEqual(verify());
});

test('evidence in another paragraph: the cure names it', () => {
  const rows = madeUpRows();
  rows.cases[0]!.paragraph = 6;
  const { passed, problems } = verify(rows);
  expect(passed).toBe(verify().passed - 1);
  expect(problems).toMatchObject([
    {
      file: 'content/data/cases.json',
      line: 2,
      field: 'work-dongpo',
      message: expect.stringMatching(/正在修路.*¶6/),
      cure: expect.stringMatching(/¶5.*set paragraph to 5/),
    },
  ]);
});

test('evidence nowhere: the cure is to copy it', () => {
  const rows = madeUpRows();
  rows.facts[3]!.evidence = '汇报的有3个';
  expect(verify(rows).problems).toMatchObject([
    { line: 5, field: 'visits-reporting', cure: expect.stringContaining('copy') },
  ]);
});

test('a paragraph that the text does not reach is told', () => {
  const rows = madeUpRows();
  rows.people[0]!.paragraph = 40;
  expect(verify(rows).problems[0]?.message).toContain('the text has 8');
});

test.each(['characters', 'repeated'] as const)(
  'a wrong count of %s gives the right one',
  (field) => {
    const rows = madeUpRows();
    const right = rows.sections[1]![field];
    rows.sections[1]![field] = right + 1;
    expect(verify(rows).problems).toMatchObject([
      { line: 3, field: `body.${field}`, cure: `set ${field} to ${right}` },
    ]);
  },
);

test('characters are counted as a reader counts them, without white space', () => {
  const rows = madeUpRows();
  const text = madeUpText.replace('东坡社区正在修路', '东坡社区正在修路𠮷\u3000 ');
  expect(verify(rows, text).problems).toMatchObject([{ cure: 'set characters to 42' }]);
});

test('a paragraph of the text that no section holds is told, and one beyond its end', () => {
  const more = verify(madeUpRows(), `${madeUpText}\n\n多出一段`);
  expect(more.problems.map(({ message }) => message)).toEqual([expect.stringContaining('¶9')]);
  const rows = madeUpRows();
  rows.sections[2]!.paragraphs = '5,8-9';
  expect(verify(rows).problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/¶9.*does not have/),
  ]);
});

test('another text fails every row', () => {
  const rows = madeUpRows();
  const { problems } = verify(rows, '别的文章');
  const ids = datasetNames.flatMap((name) => rows[name].map(({ id }) => id));
  expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(ids));
});
