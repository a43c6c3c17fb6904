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
  /** What it is listed under: the dataset, charts, figures. */
  group: string;
  /** What was changed: the row's or chart's name. */
  title: string;
  /** Which part of it, in words. */
  place: string;
  /** The same as files name it: `work-zhonggu · title_en`. */
  code: string;
  /** Old and new text, and where they part; absent where a whole thing came or went. */
  values?: TextDiff;
  /** Language of the values. */
  lang?: Edition;
  /** The cells of a row that came or went. */
  row?: { column: string; text: string }[];
}

/** Says one change between two versions in an edition's words. @param to a release; undefined is the working copy */
export function changeWords(
  change: Change,
  from: string,
  to: string | undefined,
  edition: Edition,
): ChangeWords {
  const { kind, dataset, row, column, chart, figure: figureId, path = '' } = change;
  const { releases: t, changeKinds, changeParts } = messagesFor(edition);
  const { column: suffix, ending, fieldText } = editions[edition];
  const resources = [to, from].flatMap((version) => snapshotAt(version).package.resources);
  const titleOf = (name: string | undefined) =>
    (resources.find((each) => each.name === name) ?? snapshotAt(to).package)[`title${ending}`];
  const rowAt = (version: string | undefined) =>
    snapshotAt(version).rows[dataset!]?.find(({ id }) => id === row);
  const lang = langOf(change);

  function group(): string {
    if (kind === 'package') return t.package;
    if (kind === 'figure') return t.figuresGroup;
    if (!dataset) return t.chartsGroup;
    return kind.startsWith('field')
      ? fill(t.columnsOf, { dataset: titleOf(dataset) })
      : titleOf(dataset);
  }

  function title(): string {
    if (chart) {
      const version = snapshotAt(to).charts[chart] ? to : from;
      const file = snapshotAt(version).charts[chart] as ChartFile;
      return fillFigures(pick(file.title, edition), edition, (id) => figureAt(version, id)!);
    }
    if (figureId) return figureAt(to, figureId)?.label[suffix] ?? figureId;
    if (row) {
      // The first column that names a row to people.
      const names = [to, from].flatMap((version) =>
        ['name', 'title', 'label', 'measure'].map((name) => rowAt(version)?.[`${name}_${suffix}`]),
      );
      return String(names.find((name) => name && typeof name === 'string') ?? row);
    }
    // The package as a whole, or what it says of one dataset: `resources.facts.title`.
    return column ?? titleOf(dataset ?? /^resources\.([\w-]+)/.exec(path)?.[1]);
  }

  function place(): string {
    if (kind in changeKinds)
      return fill(changeKinds[kind as keyof typeof changeKinds], {
        n: Number(change.after ?? change.before),
      });
    if (column) {
      const { schema } = resources.find(({ name }) => name === dataset) ?? {};
      return schema?.fields.find(({ name }) => name === column)?.[fieldText] ?? column;
    }
    const key = /^\w+/.exec(path)?.[0] as keyof typeof changeParts;
    const part = changeParts[key] ?? path;
    return lang ? fill(t.part, { part, language: lang === 'en' ? t.english : t.chinese }) : part;
  }

  /** A value as text; figures in a chart's texts read as that version counted them. */
  function text(value: Value | undefined, version: string | undefined): string {
    if (value === undefined) return t.none;
    if (value === null || value === '') return t.empty;
    const said = String(value);
    const known = (id: string) => figureAt(version, id);
    return kind === 'chart' && said.includes('{') && figuresInTemplate(said).every(known)
      ? fillFigures(said, lang ?? edition, (id) => known(id)!)
      : said;
  }

  // Of a whole dataset they are its number of rows, which stands in the words.
  const valued = !kind.startsWith('dataset') && ('before' in change || 'after' in change);
  const gone = kind === 'row-removed';
  const cells = kind === 'row-added' || gone ? Object.entries(rowAt(gone ? from : to)!) : [];
  return {
    group: group(),
    title: title(),
    place: place(),
    code: [dataset && row, column, chart, figureId, change.path]
      .filter((part) => part !== undefined)
      .join(' · '),
    ...(valued ? { values: diffTexts(text(change.before, from), text(change.after, to)) } : {}),
    ...(cells.length > 0
      ? {
          row: cells.map(([name, value]) => ({
            column: name,
            text: text(value, gone ? from : to),
          })),
        }
      : {}),
    ...(lang ? { lang } : {}),
  };
}

/** Which language the values are in, by the column's or path's ending. */
function langOf({ kind, column, path = '' }: Change): Edition | undefined {
  const ending = /(?:_|\.)(zh|en)$/.exec(column ?? path)?.[1];
  const found = editionIds.find((id) => editions[id].column === ending);
  if (found || column === 'evidence') return found ?? 'zh-CN';
  // What a package says of itself without an ending is Chinese.
  return kind === 'package' && /(?:^|\.)(?:title|description)$/.test(path) ? 'zh-CN' : undefined;
}

/** A figure as a version had it. */
function figureAt(version: string | undefined, id: string) {
  const { rows, figures } = snapshotAt(version);
  return figure({ rows: rows as unknown as Rows, figures }, id);
}
