import { fillFigures } from '../charts/templates.ts';
import { figure } from '../data/figures.ts';
import { figuresInTemplate } from '../data/placeholders.ts';
import type { Change, Value } from '../data/releases/change.ts';
import type { ChartFile } from '../data/schemas/chart.ts';
import type { Rows } from '../data/schemas/index.ts';
import { type Edition, editionIds, editions, fill, messagesFor, pick } from '../i18n/index.ts';
import { snapshotAt } from './releases.ts';
import { diffTexts, type TextDiff } from './text-diff.ts';

/** A change in an edition's words. */
export interface ChangeWords {
  /** What was changed: the row's or chart's name. */
  title: string;
  /** Which part of it, in words. */
  place: string;
  /** The same as files name it: `work-zhonggu · title_en`. */
  code: string;
  /** Old and new text, and where they part; absent where a whole thing came or went. */
  values?: TextDiff;
  /** Language of the values. */
  lang?: string;
  /** The cells of a row that came or went. */
  row?: { column: string; text: string }[];
}

/** Says one change in an edition's words. */
export class Wording {
  readonly #change: Change;
  readonly #from: string;
  readonly #to: string | undefined;
  readonly #edition: Edition;

  constructor(change: Change, from: string, to: string | undefined, edition: Edition) {
    this.#change = change;
    this.#from = from;
    this.#to = to;
    this.#edition = edition;
  }

  get #t() {
    return messagesFor(this.#edition).releases;
  }

  group(): string {
    const { kind, dataset } = this.#change;
    if (kind === 'package') return this.#t.package;
    if (kind === 'figure') return this.#t.figuresGroup;
    if (!dataset) return this.#t.chartsGroup;
    const title = this.#datasetTitle(dataset);
    return kind.startsWith('field') ? fill(this.#t.columnsOf, { dataset: title }) : title;
  }

  view(): ChangeWords {
    const { kind, dataset, row, column, chart, figure: id, path } = this.#change;
    const parts = [dataset && row, column, chart, id, path];
    const { before, after } = this.#change;
    // Of a whole dataset they are its number of rows, which stands in the words.
    const whole = kind === 'dataset-added' || kind === 'dataset-removed';
    const valued = !whole && ('before' in this.#change || 'after' in this.#change);
    const lang = this.#lang();
    return {
      title: this.#title(),
      place: kinds[kind]
        ? fill(this.#t[kinds[kind]], { n: Number(after ?? before) })
        : this.#place(),
      code: parts.filter((part) => part !== undefined).join(' · '),
      ...(valued ? { values: this.#values() } : {}),
      ...(kind === 'row-added' || kind === 'row-removed' ? { row: this.#wholeRow() } : {}),
      ...(lang ? { lang } : {}),
    };
  }

  #title(): string {
    const { dataset, row, column, chart, figure: id, path = '' } = this.#change;
    if (chart) return this.#chartTitle(chart);
    if (id) return this.#figureLabel(id);
    if (row) return this.#rowLabel(dataset!, row);
    if (column) return column;
    // The package as a whole, or what it says of one dataset: `resources.facts.title`.
    return this.#datasetTitle(dataset ?? /^resources\.([\w-]+)/.exec(path)?.[1] ?? '');
  }

  #datasetTitle(dataset: string): string {
    const found =
      this.#eitherPackage(({ name }) => name === dataset) ?? snapshotAt(this.#to).package;
    return this.#edition === 'en' ? found.title_en : found.title;
  }

  #eitherPackage(wanted: (resource: { name: string }) => boolean) {
    const packages = [snapshotAt(this.#to).package, snapshotAt(this.#from).package];
    return packages.flatMap(({ resources }) => resources).find(wanted);
  }

  /** The first column that names a row to people. */
  #rowLabel(dataset: string, id: string): string {
    for (const version of [this.#to, this.#from]) {
      const row = snapshotAt(version).rows[dataset]?.find((each) => each.id === id);
      const suffix = editions[this.#edition].column;
      const name = ['name', 'title', 'label', 'measure']
        .map((column) => row?.[`${column}_${suffix}`])
        .find((value) => typeof value === 'string');
      if (name) return String(name);
    }
    return id;
  }

  #wholeRow(): NonNullable<ChangeWords['row']> {
    const { kind, dataset, row: id } = this.#change;
    const version = kind === 'row-added' ? this.#to : this.#from;
    const row = snapshotAt(version).rows[dataset!]!.find((each) => each.id === id)!;
    const cells = Object.entries(row);
    return cells.map(([column, value]) => ({ column, text: this.#text(value, version) }));
  }

  #chartTitle(id: string): string {
    const version = snapshotAt(this.#to).charts[id] ? this.#to : this.#from;
    const { title } = snapshotAt(version).charts[id] as ChartFile;
    const text = pick(title, this.#edition);
    return fillFigures(text, this.#edition, (name) => figureAt(version, name)!);
  }

  #figureLabel(id: string): string {
    return figureAt(this.#to, id)?.label[editions[this.#edition].column] ?? id;
  }

  #place(): string {
    const { dataset, column, path = '' } = this.#change;
    if (column) {
      const fields = this.#eitherPackage(({ name }) => name === dataset)?.schema.fields;
      const field = fields?.find(({ name }) => name === column);
      return (this.#edition === 'en' ? field?.description : field?.title) ?? column;
    }
    const part = parts[/^\w+/.exec(path)?.[0] ?? ''];
    const named = part ? this.#t[part] : path;
    const language = this.#lang();
    if (!language) return named;
    const spoken = languageName(language as Edition, this.#edition);
    return fill(this.#t.part, { part: named, language: spoken });
  }

  /** Which language the values are in, by the column's or path's ending. */
  #lang(): string | undefined {
    const { column, path = '' } = this.#change;
    const ending = /(?:_|\.)(zh|en)$/.exec(column ?? path)?.[1];
    const found = editionIds.find((id) => editions[id].column === ending);
    if (found || column === 'evidence') return found ?? 'zh-CN';
    // What a package says of itself without an ending is Chinese.
    return this.#change.kind === 'package' && /(?:^|\.)(?:title|description)$/.test(path)
      ? 'zh-CN'
      : undefined;
  }

  #values(): TextDiff {
    const { before, after } = this.#change;
    return diffTexts(this.#text(before, this.#from), this.#text(after, this.#to));
  }

  /** A value as text; figures in a chart's texts read as that version counted them. */
  #text(value: Value | undefined, version: string | undefined): string {
    if (value === undefined) return this.#t.none;
    if (value === null || value === '') return this.#t.empty;
    const text = String(value);
    if (this.#change.kind !== 'chart' || !text.includes('{')) return text;
    const known = (id: string) => figureAt(version, id);
    if (!figuresInTemplate(text).every(known)) return text;
    const edition = (this.#lang() as Edition | undefined) ?? this.#edition;
    return fillFigures(text, edition, (id) => known(id)!);
  }
}

/** A figure as a version had it. */
function figureAt(version: string | undefined, id: string) {
  const { rows, figures } = snapshotAt(version);
  return figure(rows as unknown as Rows, id, figures);
}

function languageName(of: Edition, edition: Edition): string {
  const { chinese, english } = messagesFor(edition).releases;
  return of === 'en' ? english : chinese;
}

type WordKey = keyof ReturnType<typeof messagesFor>['releases'];

/** What a reader calls the parts of a chart file and of a figure. */
const parts: Record<string, WordKey> = {
  title: 'title_',
  subtitle: 'subtitle',
  description: 'description_',
  notes: 'notes',
  reading: 'reading',
  teaching: 'teaching',
  options: 'options',
  data: 'data',
  form: 'form',
  value: 'value',
  label: 'label',
  status: 'status',
  unit: 'unit',
};

const kinds: Partial<Record<Change['kind'], WordKey>> = {
  'dataset-added': 'datasetAdded',
  'dataset-removed': 'datasetRemoved',
  'field-added': 'fieldAdded',
  'field-removed': 'fieldRemoved',
  'fields-reordered': 'fieldsReordered',
  'row-added': 'rowAdded',
  'row-removed': 'rowRemoved',
  'rows-reordered': 'rowsReordered',
  'chart-added': 'chartAdded',
  'chart-removed': 'chartRemoved',
};
