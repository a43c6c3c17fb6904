import { evidenceNumbers } from './numbers.ts';
import { type Complaint, complaint, type Problem } from './problem.ts';
import type { Code, Params } from './problems/index.ts';
import { type ProseRules, proseRules, proseSlips, typedFigures } from './prose.ts';
import type { Content } from './read.ts';
import { type DatasetName, datasetNames, type Rows } from './schemas/index.ts';
import { paragraphNumbers } from './schemas/row.ts';

/** The column that is wrong, and how. */
type Wrong = [column: string, said: Complaint];

/** A column and what is said of it, where it is wrong. */
const unless = (right: boolean, column: string, code: Code, params: Params = {}): Wrong[] =>
  right ? [] : [[column, complaint(code, params)]];

/** What must hold in the rows of one dataset beside what its schema says. */
const rules: { [D in DatasetName]?: (row: Rows[D][number], content: Content) => Wrong[] } = {
  cases: (row, content) => [
    ...checkCase(row, content),
    ...unless(
      row.lens !== 'better-governance' ||
        content.rows.needs.filter((n) => n.case === row.id).length === 1,
      'id',
      'plan-unread',
      { id: row.id },
    ),
  ],
  needs: ({ case: plan }, { rows }) =>
    unless(rows.cases.find(({ id }) => id === plan)?.lens !== 'daily-work', 'case', 'need-of-work'),
  themes: ({ label_zh, status }) =>
    unless((label_zh === null) === (status === 'illegible'), 'label_zh', 'lost-label', { status }),
  sections({ state, status, lost_zh, repeated: part, characters: whole }) {
    const wanted = { whole: 'reported', partial: 'partial', lost: 'illegible' }[state];
    return [
      ...unless(status === wanted, 'status', 'section-state', { state, wanted }),
      ...unless((lost_zh === null) === (state === 'whole'), 'lost_zh', 'section-lost', { state }),
      ...unless(part <= whole, 'repeated', 'over-whole', { part, whole }),
    ];
  },
  facts: ({ qualifier, status, value, evidence }) => [
    ...heldNumber('value', value, evidence),
    ...unless(qualifier !== 'expected' || status === 'projected', 'status', 'expected-status'),
  ],
  visits: ({ secretaries, evidence }) => heldNumber('secretaries', secretaries, evidence),
};

/** What a row says must hold together: its columns, its words, and the report's last paragraph. */
export function checkInvariants(content: Content): Problem[] {
  const { rows, sources } = content;
  const prose = proseRules(content);
  const last = Math.max(0, ...rows.sections.flatMap((row) => paragraphNumbers(row.paragraphs)));
  return datasetNames.flatMap((name) => {
    const rule = rules[name] as ((row: object, content: Content) => Wrong[]) | undefined;
    const wrong = rows[name].map((row): Wrong[] => {
      const { paragraph } = row;
      return [
        ...checkWords(row, prose),
        ...unless(paragraph <= last, 'paragraph', 'paragraph-beyond', { paragraph, last }),
        ...(rule?.(row, content) ?? []),
      ];
    });
    const alike = sameLabels(rows[name]);
    return [...wrong, ...alike].flatMap((list, index) =>
      list.map(([column, said]) => ({
        ...sources.data[name].at([index % rows[name].length, column]),
        ...said,
      })),
    );
  });
}

/** Both languages or neither; English without Chinese; no per cent of sixteen. */
function checkWords(row: object, rules: ProseRules): Wrong[] {
  const values = row as Record<string, unknown>;
  return Object.entries(values).flatMap(([column, value]): Wrong[] => {
    const other = column.replace(/_en$/, '_zh');
    const english = other !== column && other in values;
    const words = typeof value === 'string' && column !== 'evidence' ? value : '';
    const han = english ? /\p{Script=Han}+/u.exec(words)?.[0] : undefined;
    const [here, there] = [value === null, values[other] === null];
    return [
      ...proseSlips(words, rules, column.endsWith('_zh') ? 'zh' : undefined).map(
        ({ said }): Wrong => [column, said],
      ),
      ...unless(!english || !here || there, column, 'half-translated', { other }),
      ...unless(!english || here || !there, other, 'half-translated', { other: column }),
      ...unless(!han, column, 'han-in-english', { found: han }),
    ];
  });
}

/** A case stands under a theme of its lens; plans are projected, work is reported; figures are rows of facts. */
export function checkCase(
  row: Rows['cases'][number],
  content: Pick<Content, 'rows' | 'survey'>,
): Wrong[] {
  const { themes } = content.rows;
  const { lens, status } = row;
  const theme = themes.find(({ id }) => id === row.theme);
  const wanted = lens === 'daily-work' ? 'reported' : 'projected';
  return [
    ...(theme
      ? unless(theme.lens === lens, 'lens', 'case-lens', { theme: theme.id, lens: theme.lens })
      : []),
    ...unless(status === wanted, 'status', 'case-status', { lens, wanted }),
    ...(['title_zh', 'title_en', 'summary_zh', 'summary_en'] as const).flatMap((column) =>
      typedFigures(row[column], proseRules(content)).map(
        ({ found }): Wrong => [column, complaint('typed-figure-row', { found })],
      ),
    ),
  ];
}

/** A number that its evidence holds is that number. */
function heldNumber(column: string, value: number, evidence: string): Wrong[] {
  const numbers = evidenceNumbers(evidence);
  const right = numbers.length === 0 || numbers.includes(value);
  return unless(right, column, 'evidence-number', { value, evidence });
}

/** For each row, what a chart or list would call like a row before it. */
function sameLabels(rows: readonly object[]): Wrong[][] {
  const seen = new Map<string, string>();
  return rows.map((row) =>
    Object.entries(row).flatMap(([column, value]): Wrong[] => {
      if (value === null || !/^(?:name|short|label|title|measure)_/.test(column)) return [];
      const { id, group, list, community } = row as Record<string, unknown>;
      const key = JSON.stringify([column, value, group, list, community]);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, String(id));
      return unless(other === undefined, column, 'same-label', { label: String(value), other });
    }),
  );
}
