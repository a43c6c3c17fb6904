import { computedFigures, type Figure } from '../figures.ts';
import type { Content } from '../read.ts';
import type { DataPackage } from '../schemas/package.ts';
import type { Change, Value } from './change.ts';
import { byPath, leaves } from './leaves.ts';

/** All that a release is made of. */
export interface Snapshot {
  package: DataPackage;
  rows: Record<string, readonly Record<string, Value>[]>;
  /** Chart files as written. */
  charts: Record<string, unknown>;
  /** The numbers that we count ourselves, by id. */
  figures: Record<string, Figure>;
}

/** What a release of this content would hold. */
export function snapshot({ package: pack, rows, sources }: Content): Snapshot {
  return {
    package: pack,
    rows: rows as unknown as Snapshot['rows'],
    charts: Object.fromEntries(
      Object.entries(sources.charts).map(([id, source]) => [id, source.value]),
    ),
    figures: computedFigures(rows),
  };
}

/** Teaching notes are no part of a drawn chart: editors better them without a release. */
function drawn(chart: unknown): unknown {
  const { teaching, ...rest } = chart as { teaching?: unknown };
  return rest;
}

/** Every difference between two versions, in one order everywhere: data, package, charts, figures. */
export function differences(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...datasetChanges(before, after),
    ...valueChanges(...sharedWords(before.package, after.package), { kind: 'package' }),
    ...chartChanges(before.charts, after.charts),
    ...Object.keys({ ...before.figures, ...after.figures }).flatMap((figure) =>
      valueChanges(shown(before.figures[figure]), shown(after.figures[figure]), {
        kind: 'figure',
        figure,
      }),
    ),
  ];
}

/** What a reader sees of a computed figure; the rows that it rests on are compared as rows. */
function shown(figure: Figure | undefined): unknown {
  if (!figure) return undefined;
  const { value, factorEn, status, unit, label } = figure;
  return { value, factorEn, status, unit, label };
}

function datasetChanges(before: Snapshot, after: Snapshot): Change[] {
  const [old, now] = [resources(before.package), resources(after.package)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((dataset): Change[] => {
    // A whole dataset that came or went is one change, with its number of rows.
    if (!old[dataset])
      return [{ kind: 'dataset-added', dataset, after: after.rows[dataset]?.length ?? 0 }];
    if (!now[dataset])
      return [{ kind: 'dataset-removed', dataset, before: before.rows[dataset]?.length ?? 0 }];
    const fields = fieldChanges(dataset, old[dataset], now[dataset]);
    const fresh = fields.flatMap(({ kind, column }) => (kind === 'field-added' ? [column] : []));
    const gone = fields.flatMap(({ kind, column }) => (kind === 'field-removed' ? [column] : []));
    const skip = new Set([...fresh, ...gone]);
    return [...fields, ...rowChanges(dataset, before.rows, after.rows, skip)];
  });
}

type Fields = DataPackage['resources'][number]['schema']['fields'];
const resources = (pack: DataPackage): Record<string, Fields> =>
  Object.fromEntries(pack.resources.map(({ name, schema }) => [name, schema.fields]));

function fieldChanges(dataset: string, before: Fields, after: Fields): Change[] {
  const [old, now] = [before.map(({ name }) => name), after.map(({ name }) => name)];
  const shared = (names: string[], others: string[]) =>
    names.filter((name) => others.includes(name)).join(', ');
  const [oldOrder, newOrder] = [shared(old, now), shared(now, old)];
  return [
    ...now
      .filter((column) => !old.includes(column))
      .map((column): Change => ({ kind: 'field-added', dataset, column })),
    ...old
      .filter((column) => !now.includes(column))
      .map((column): Change => ({ kind: 'field-removed', dataset, column })),
    ...(oldOrder === newOrder
      ? []
      : [{ kind: 'fields-reordered', dataset, before: oldOrder, after: newOrder } as const]),
    ...after.flatMap((field): Change[] => {
      const was = before.find(({ name }) => name === field.name);
      if (!was) return [];
      return valueChanges(was, field, { kind: 'field-words', dataset, column: field.name }).map(
        (change) => (change.path === 'type' ? { ...change, kind: 'field-type' } : change),
      );
    }),
  ];
}

function rowChanges(
  dataset: string,
  before: Snapshot['rows'],
  after: Snapshot['rows'],
  skip: ReadonlySet<string | undefined>,
): Change[] {
  const [old, now] = [before[dataset] ?? [], after[dataset] ?? []];
  const [oldById, newById] = [byId(old), byId(now)];
  const shared = (ids: string[], others: Map<string, unknown>) =>
    ids.filter((id) => others.has(id)).join(' ');
  const moved =
    shared([...oldById.keys()], newById) !== shared([...newById.keys()], oldById)
      ? [{ kind: 'rows-reordered', dataset } as const]
      : [];
  return [
    ...[...newById.keys()]
      .filter((row) => !oldById.has(row))
      .map((row): Change => ({ kind: 'row-added', dataset, row })),
    ...[...oldById.keys()]
      .filter((row) => !newById.has(row))
      .map((row): Change => ({ kind: 'row-removed', dataset, row })),
    ...moved,
    ...[...newById].flatMap(([row, values]) => {
      const was = oldById.get(row);
      if (!was) return [];
      return [...new Set([...Object.keys(was), ...Object.keys(values)])]
        .filter((column) => !skip.has(column) && was[column] !== values[column])
        .map((column): Change => {
          const cell = { kind: 'cell', dataset, row, column } as const;
          return { ...cell, before: was[column] ?? null, after: values[column] ?? null };
        });
    }),
  ];
}

const byId = (rows: readonly Record<string, Value>[]) =>
  new Map(rows.map((row) => [String(row.id), row]));

function chartChanges(before: Snapshot['charts'], after: Snapshot['charts']): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .flatMap((chart): Change[] => {
      if (!(chart in before)) return [{ kind: 'chart-added', chart }];
      if (!(chart in after)) return [{ kind: 'chart-removed', chart }];
      return valueChanges(drawn(before[chart]), drawn(after[chart]), {
        kind: 'chart',
        chart,
      }).filter(
        // Which schema an editor's program completes from is no part of the chart.
        ({ path }) => path !== '$schema',
      );
    });
}

/**
 * What two packages say of themselves. Version and date are the release's;
 * datasets and columns that only one of them has are told as a whole.
 */
function sharedWords(before: DataPackage, after: DataPackage): [unknown, unknown] {
  const [old, now] = [resources(before), resources(after)];
  const told = ({ version, created, resources: list, ...words }: DataPackage) => ({
    ...words,
    resources: Object.fromEntries(
      list
        .filter(({ name }) => old[name] && now[name])
        .map(({ name, schema: { fields, foreignKeys, ...schema }, ...resource }) => {
          const shared = (column: string) =>
            [old, now].every((each) => each[name]!.some((field) => field.name === column));
          const keys = (foreignKeys ?? []) as { fields: string | string[] }[];
          const kept = keys.filter((key) => [key.fields].flat().every(shared));
          return [
            name,
            { ...resource, schema: sameReferences({ ...schema, foreignKeys: byColumn(kept) }) },
          ];
        }),
    ),
  });
  return [told(before), told(after)];
}

/** Named by their columns, so that one more does not make others of all that follow. */
const byColumn = (keys: { fields: string | string[] }[]) =>
  Object.fromEntries(keys.map((key) => [[key.fields].flat().join(','), key]));

/** A reference to the same table names none; 1.0.1 and before said "", which the standard reads the same. */
const sameReferences = (schema: object): unknown =>
  JSON.parse(
    JSON.stringify(schema, (key, value) => (key === 'resource' && !value ? undefined : value)),
  );

/** Every value that differs inside two structures, by its path. */
function valueChanges(before: unknown, after: unknown, about: Change): Change[] {
  const [old, now] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .sort(byPath)
    .map((path) => ({
      ...about,
      path,
      ...(old.has(path) ? { before: old.get(path)! } : {}),
      ...(now.has(path) ? { after: now.get(path)! } : {}),
    }));
}
