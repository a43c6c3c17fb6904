import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, demanded, demands, subject, type Value } from './change.ts';
import { differences, type Snapshot } from './differences.ts';
import { bumps, covers } from './version.ts';

type Row = Record<string, Value>;
const columns = ['id', 'label', 'value'];

function snapshot(rows: readonly Row[], fields = columns, more: Partial<Snapshot> = {}): Snapshot {
  const pack = {
    title: 'x',
    version: '1.0.0',
    created: '2026-11-23',
    resources: [
      {
        name: 'facts',
        title: 'x',
        schema: { fields: fields.map((name) => ({ name, type: 'string', title: name })) },
      },
    ],
  };
  return {
    package: pack as unknown as Snapshot['package'],
    rows: { facts: rows },
    charts: { a: { title: { zh: '一', en: 'one' }, steps: [1, 2] } },
    figures: {},
    ...more,
  };
}

const value = fc.oneof(fc.constant(null), fc.nat(5), fc.constantFrom('甲', '乙', ''));
const rows = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), label: value, value }))),
  );

test('nothing differs from itself', () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(differences(snapshot(list), snapshot(list))).toEqual([]);
    }),
  );
});

/** Applies the listed changes of rows: what a reader of the change log would do by hand. */
function apply(list: readonly Row[], changes: Change[], after: readonly Row[]): Row[] {
  const removed = new Set(
    changes.flatMap(({ kind, row }) => (kind === 'row-removed' ? [row] : [])),
  );
  const added = changes.filter(({ kind }) => kind === 'row-added');
  const cells = changes.filter(({ kind }) => kind === 'cell');
  const kept = list
    .filter(({ id }) => !removed.has(String(id)))
    .map((row) =>
      Object.assign(
        {},
        row,
        ...cells
          .filter((cell) => cell.row === row.id)
          .map((cell) => ({ [cell.column!]: cell.after })),
      ),
    );
  return [...kept, ...added.map(({ row }) => after.find(({ id }) => id === row)!)];
}

test('the changes lead from the old rows to the new ones, each told once and with its old value', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const changes = differences(snapshot(before), snapshot(after));
      const sorted = (list: readonly Row[]) => [...list].sort((a, b) => (a.id! < b.id! ? -1 : 1));
      expect(sorted(apply(before, changes, after))).toEqual(sorted(after));
      const subjects = changes.map(subject);
      expect(new Set(subjects).size).toBe(subjects.length);
      for (const { kind, row, column, before: was } of changes)
        if (kind === 'cell')
          expect((before as Row[]).find(({ id }) => id === row)![column!]).toBe(was);
    }),
  );
});

test('the step demanded is the largest that any single change demands', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const changes = differences(snapshot(before), snapshot(after));
      const ids = (list: readonly Row[]) => list.map(({ id }) => id);
      const gone = ids(before).some((id) => !ids(after).includes(id));
      const fresh = ids(after).some((id) => !ids(before).includes(id));
      const expected = gone ? 'major' : fresh ? 'minor' : changes.length ? 'patch' : undefined;
      expect(demanded(changes)).toBe(expected);
      for (const { kind } of changes) expect(covers(expected!, demands[kind])).toBe(true);
    }),
  );
});

test('a column added, removed or moved demands a major step, and its cells are not told one by one', () => {
  const list = [{ id: 'a', label: '甲', value: 1 }];
  const change = (fields: string[], after: Row[] = list) =>
    differences(snapshot(list), snapshot(after, fields));
  const added = change([...columns, 'more'], [{ ...list[0]!, more: 'x' }]);
  expect(added).toEqual([{ kind: 'field-added', dataset: 'facts', column: 'more' }]);
  const removed = change(['id', 'label'], [{ id: 'a', label: '甲' }]);
  expect(removed).toEqual([{ kind: 'field-removed', dataset: 'facts', column: 'value' }]);
  const moved = change(['id', 'value', 'label']);
  expect(moved).toEqual([
    {
      kind: 'fields-reordered',
      dataset: 'facts',
      before: 'id, label, value',
      after: 'id, value, label',
    },
  ]);
  for (const changes of [added, removed, moved]) expect(demanded(changes)).toBe('major');
});

test('a dataset added or removed is one change with its number of rows, a column one with its reference', () => {
  const plain = snapshot([{ id: 'a' }], ['id']);
  const [facts] = plain.package.resources;
  const people = { ...facts!, name: 'people', path: 'people.json' };
  const pack = (resources: unknown[]) =>
    ({ ...plain.package, resources }) as unknown as Snapshot['package'];
  const more: Snapshot = {
    ...plain,
    package: pack([facts, people]),
    rows: { ...plain.rows, people: [{ id: 'a' }, { id: 'b' }] },
  };
  expect(differences(plain, more)).toEqual([
    { kind: 'dataset-added', dataset: 'people', after: 2 },
  ]);
  expect(differences(more, plain)).toEqual([
    { kind: 'dataset-removed', dataset: 'people', before: 2 },
  ]);
  const key = (fields: string) => ({ fields, reference: { resource: 'people', fields: 'id' } });
  const linked = (columns: string[]) => ({
    ...more,
    package: pack([
      {
        ...facts,
        schema: {
          fields: ['id', ...columns].map((name) => ({ name, type: 'string', title: name })),
          foreignKeys: columns.map(key),
        },
      },
      people,
    ]),
  });
  const column = { dataset: 'facts', column: 'person' };
  expect(differences(linked(['boss']), linked(['person', 'boss']))).toEqual([
    { kind: 'field-added', ...column },
  ]);
  expect(differences(linked(['person', 'boss']), linked(['boss']))).toEqual([
    { kind: 'field-removed', ...column },
  ]);
});

test('a renamed row is one removed and one added; another order alone is told as such', () => {
  const list = [
    { id: 'a', label: null },
    { id: 'b', label: null },
  ];
  const renamed = differences(snapshot(list), snapshot([{ id: 'c', label: null }, list[1]!]));
  expect(renamed.map(({ kind, row }) => [kind, row])).toEqual([
    ['row-added', 'c'],
    ['row-removed', 'a'],
  ]);
  const turned = differences(snapshot(list), snapshot([...list].reverse()));
  expect(turned).toEqual([{ kind: 'rows-reordered', dataset: 'facts' }]);
});

test('charts and counts are compared value by value; version and date are no difference', () => {
  const before = snapshot([]);
  const after = snapshot([], columns, {
    package: { ...before.package, version: '2.0.0', created: '2027-01-01', title: 'y' },
    charts: { a: { title: { zh: '一', en: 'won' }, steps: [1], $schema: 'x' }, b: {} },
    // A new count is told by its number alone.
    figures: {
      all: { value: 3, factorEn: 1, status: 'reported' } as unknown as Snapshot['figures'][string],
    },
  });
  expect(differences(before, after).map(subject)).toEqual([
    'package title',
    'chart-added b',
    'chart a steps[1]',
    'chart a title.en',
    'figure all value',
  ]);
  expect(demanded(differences(before, after))).toBe('minor');
  expect(demanded(differences(after, before))).toBe('major');
  expect(bumps).toContain(demanded(differences(before, after)));
});
