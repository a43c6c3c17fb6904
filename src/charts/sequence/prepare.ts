import { parseTemplate } from '../../data/placeholders.ts';
import { complaint } from '../../data/problem.ts';
import { type Bilingual, editions, fill, formatList, isolate, pick } from '../../i18n/index.ts';
import {
  ChartInputError,
  type Column,
  type Mark,
  type PrepareContext,
  type RowSets,
} from '../form.ts';
import { fillFigures } from '../templates.ts';
import { clusters, lensNumbers, lost, named, pairs, type Source } from './groups.ts';
import type { SequenceOptions, StepOptions } from './options.ts';
import { readRoster } from './roster.ts';
import type { Group, SequenceSeries, Step } from './series.ts';

/** Rows to steps, each a full account of where every disc of the sample is. */
export function prepare(
  rows: RowSets,
  options: SequenceOptions,
  context: PrepareContext,
): SequenceSeries {
  const roster = readRoster(rows, options, context);
  if (!roster) return { total: 0, steps: [], marks: [], cover: 0 };
  const steps = options.steps.map((given, index) => {
    const source = { rows, roster, context, field: `options.steps.${index}` };
    const step = readStep(given, index, source);
    if (step.arrangement === 'clusters' || step.arrangement === 'lost') return step;
    const space = editions[context.edition].space;
    return { ...step, description: step.description + space + listed(step.groups, source) };
  });
  const items = steps.flatMap(itemsOf);
  for (const { item, group } of items)
    item.mark.quantity = { value: group.count, of: roster.total };
  const marks = items.map(({ item }) => item.mark);
  const cover = Math.max(
    0,
    steps.findIndex(({ id }) => id === options.cover),
  );
  return { total: roster.total, steps, marks, cover };
}

function readStep(options: StepOptions, index: number, source: Source): Step {
  const { edition } = source.context;
  const base = {
    id: options.id,
    number: index + 1,
    title: pick(options.title, edition),
    caption: sayFigures(options.caption, source.context, `${source.field}.caption`),
    description: sayFigures(options.description, source.context, `${source.field}.description`),
    identity: 'named' as const,
  };
  switch (options.arrangement) {
    case 'clusters':
      return {
        ...base,
        arrangement: 'clusters',
        identity: 'anonymous',
        groups: clusters(options, source),
      };
    case 'bands':
      return { ...base, arrangement: 'bands', groups: named(options, undefined, source) };
    case 'columns': {
      const lens = lensNumbers[options.lens];
      const lensTitle = pick(options.lensTitle, edition);
      const groups = named(options, lens, source);
      return { ...base, arrangement: 'columns', lens, lensTitle, groups };
    }
    case 'pairs': {
      const head = ({ lens, title }: typeof options.members.from) => ({
        lens: lensNumbers[lens],
        title: pick(title, edition),
      });
      const { from, to } = options.members;
      const groups = pairs(options, source);
      return { ...base, arrangement: 'pairs', from: head(from), to: head(to), groups };
    }
    case 'lost':
      return {
        ...base,
        arrangement: 'lost',
        lens: lensNumbers[options.lens],
        lensTitle: pick(options.lensTitle, edition),
        place: fill(source.context.messages.figure.paragraph, { n: options.words.paragraph }),
        words: options.words.fragment,
        after: pick(options.after, edition),
        groups: lost(options, source),
      };
  }
}

/** Who stands where, group by group, for the end of a description: it is never typed by hand. */
function listed(groups: Group[], { context: { edition } }: Source): string {
  const { colon, semicolon, stop } = editions[edition];
  const namesOf = ({ items }: Group) =>
    formatList(
      items.map(({ mark }) => mark.label),
      edition,
    );
  const said = groups
    .filter(({ place }) => place === 'in')
    .map((group) => {
      const [label, names] = [isolate(group.label), namesOf(group)];
      return group.pair ? names + colon + label : label + colon + names;
    });
  return said.length ? (said.join(semicolon) + stop).trim() : '';
}

/** The items of a step in reading order, each with its group. */
export function itemsOf(step: Step): { group: Group; item: Group['items'][number] }[] {
  return step.groups.flatMap((group) => group.items.map((item) => ({ group, item })));
}

/** One row a mark: a named community, or a group of discs without names. */
export function columns(
  { steps, total }: SequenceSeries,
  { messages }: PrepareContext,
): Column<Mark>[] {
  const { sequence } = messages;
  const places = new Map(
    steps.flatMap((step) => itemsOf(step).map((own) => [own.item.mark, { step, ...own }])),
  );
  const of = (mark: Mark) => places.get(mark)!;
  return [
    {
      title: sequence.columnStep,
      cell: (mark) => `${of(mark).step.number} ${isolate(of(mark).step.title)}`,
    },
    { title: sequence.columnGroup, cell: (mark) => of(mark).group.label },
    {
      title: sequence.columnCommunity,
      cell: ({ community, label }) => (community ? label : messages.chart.unnamed),
    },
    { title: sequence.columnWhat, cell: (mark) => of(mark).item.detail },
    {
      // Heads numbers, not 4/16: a spreadsheet would read that as a date.
      ...{ title: fill(sequence.columnCount, { n: total }), numeric: true, quantity: true },
      cell: (mark) => of(mark).group.count,
    },
    { title: messages.figure.status, cell: ({ status }) => messages.status[status] },
  ];
}

/**
 * A text of the options with its figures filled in: `{sampled}`,
 * `{both-lenses|word}`, `|Word` to open an English sentence, `|of:sampled`.
 * A form knows a figure's number only, so units and qualifiers are the sentence's own.
 */
export function sayFigures(text: Bilingual, context: PrepareContext, field: string): string {
  const { edition } = context;
  const words = pick(text, edition);
  const { parts, errors } = parseTemplate(words);
  const united = parts.some((part) => typeof part !== 'string' && part.unit);
  const wrong = errors[0] ?? (united ? complaint('chart-no-unit') : undefined);
  if (wrong) throw new ChartInputError(`${field}.${editions[edition].column}`, wrong);
  return fillFigures(words, edition, (id) => ({
    value: context.figure(id),
    factorEn: 1,
    qualifier: 'exact',
    unit: { zh: '', en: '', enOne: '' },
  }));
}
