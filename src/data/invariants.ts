import { problemAt } from './json.ts';
import { evidenceNumbers } from './numbers.ts';
import { type Complaint, complaint, type Problem } from './problem.ts';
import { otherLanguage, percentages, typedFigures, vagueQuantities } from './prose.ts';
import type { Content } from './read.ts';
import { type DatasetName, datasetNames, type Rows } from './schemas/index.ts';
import { paragraphNumbers } from './schemas/row.ts';

/** What a row says must hold together: its columns, its words, and the report's last paragraph. */
export function checkInvariants({ rows, sources }: Content): Problem[] {
  const last = Math.max(0, ...rows.sections.flatMap((row) => paragraphNumbers(row.paragraphs)));
  return datasetNames.flatMap((name) => {
    const source = sources.data[name];
    const complaints = (row: Rows[DatasetName][number]) => [
      ...ofWords(row),
      ...ofParagraph(row, last),
      ...(name === 'cases' ? ofCase(row as Rows['cases'][number], rows) : []),
      ...(name === 'themes' ? ofTheme(row as Rows['themes'][number]) : []),
      ...(name === 'sections' ? ofSection(row as Rows['sections'][number]) : []),
      ...(name === 'facts' ? ofFact(row as Rows['facts'][number]) : []),
      ...(name === 'visits' ? ofNumber('secretaries', row as Rows['visits'][number]) : []),
    ];
    return [
      ...rows[name].flatMap((row, index) =>
        complaints(row).map(([column, said]) => problemAt(source, [index, column], said)),
      ),
      ...sameLabels(rows[name]).map(([index, column, said]) =>
        problemAt(source, [index, column], said),
      ),
    ];
  });
}

/** The column that is wrong, and how. */
type Found = [column: string, said: Complaint];

/** Both languages or neither; English without Chinese; no per cent of sixteen. */
function ofWords(row: object): Found[] {
  const found: Found[] = [];
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === 'string' && column !== 'evidence')
      found.push(
        ...percentages(value)
          .slice(0, 1)
          .map((one): Found => [column, complaint('percentage', { found: one.found })]),
        ...vagueQuantities(value).map((one): Found => [column, complaint('vague', one)]),
        ...(column.endsWith('_zh') ? otherLanguage(value, 'zh') : []).map(
          (one): Found => [column, complaint('other-language', { ...one, language: 'zh' })],
        ),
      );
    const other = column.endsWith('_en') ? column.replace(/_en$/, '_zh') : undefined;
    if (!other || !(other in row)) continue;
    const chinese = (row as Record<string, unknown>)[other];
    if (value === null && chinese !== null)
      found.push([column, complaint('half-translated', { other })]);
    if (value !== null && chinese === null)
      found.push([other, complaint('half-translated', { other: column })]);
    const han = /\p{Script=Han}+/u.exec(String(value));
    if (han) found.push([column, complaint('han-in-english', { found: han[0] })]);
  }
  return found;
}

function ofParagraph({ paragraph }: { paragraph: number }, last: number): Found[] {
  return paragraph > last
    ? [['paragraph', complaint('paragraph-beyond', { paragraph, last })]]
    : [];
}

/** A case stands under a theme of its lens; plans are projected, work is reported. */
export function ofCase(row: Rows['cases'][number], rows: Pick<Rows, 'themes'>): Found[] {
  const found: Found[] = [];
  const theme = rows.themes.find(({ id }) => id === row.theme);
  if (theme && theme.lens !== row.lens)
    found.push(['lens', complaint('case-lens', { theme: theme.id, lens: theme.lens })]);
  const wanted = row.lens === 'daily-work' ? 'reported' : 'projected';
  if (row.status !== wanted)
    found.push(['status', complaint('case-status', { lens: row.lens, wanted })]);
  const length = [...row.title_zh].length;
  if (length > 14) found.push(['title_zh', complaint('too-long', { length, most: 14 })]);
  for (const column of ['title_zh', 'title_en', 'summary_zh', 'summary_en'] as const)
    for (const { params } of typedFigures(row[column], ''))
      found.push([column, complaint('typed-figure-row', { found: String(params.found) })]);
  return found;
}

/** What is lost has no words of ours, what has no words is told as lost; labels fit a chart. */
function ofTheme({ label_zh, short_zh, short_en, status }: Rows['themes'][number]): Found[] {
  const found: Found[] = [];
  if ((label_zh === null) !== (status === 'illegible'))
    found.push(['label_zh', complaint('lost-label', { status })]);
  const zh = [...(short_zh ?? '').replace(/[“”]/g, '')].length;
  if (zh > 6) found.push(['short_zh', complaint('too-long', { length: zh, most: 6 })]);
  const en = (short_en ?? '').length;
  if (en > 22) found.push(['short_en', complaint('too-long', { length: en, most: 22 })]);
  return found;
}

function ofSection(row: Rows['sections'][number]): Found[] {
  const found: Found[] = [];
  const wanted = { whole: 'reported', partial: 'partial', lost: 'illegible' }[row.state];
  if (row.status !== wanted)
    found.push(['status', complaint('section-state', { state: row.state, wanted })]);
  if ((row.lost_zh === null) !== (row.state === 'whole'))
    found.push(['lost_zh', complaint('section-lost', { state: row.state })]);
  if (row.repeated > row.characters)
    found.push([
      'repeated',
      complaint('over-whole', { part: row.repeated, whole: row.characters }),
    ]);
  return found;
}

function ofFact(fact: Rows['facts'][number]): Found[] {
  return [
    ...ofNumber('value', fact),
    ...(fact.qualifier === 'expected' && fact.status !== 'projected'
      ? [['status', complaint('expected-status')] satisfies Found]
      : []),
  ];
}

/** A number that its evidence holds is that number. */
function ofNumber<K extends string>(
  column: K,
  row: { evidence: string } & Record<K, number>,
): Found[] {
  const numbers = evidenceNumbers(row.evidence);
  const [value, { evidence }] = [row[column], row];
  return numbers.length === 0 || numbers.includes(value)
    ? []
    : [[column, complaint('evidence-number', { value, evidence })]];
}

/** Two rows of one kind that a chart or list would call alike. */
function sameLabels(rows: readonly object[]): [index: number, ...Found][] {
  const seen = new Map<string, string>();
  return rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([column, value]): [number, ...Found][] => {
      if (value === null || !/^(?:name|short|label|title|measure)_/.test(column)) return [];
      const { id, group, list, community } = row as Record<string, unknown>;
      const key = JSON.stringify([column, value, group, list, community]);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, String(id));
      return other === undefined
        ? []
        : [[index, column, complaint('same-label', { label: String(value), other })]];
    }),
  );
}
