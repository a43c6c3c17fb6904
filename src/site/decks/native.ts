import type { Mark } from '../../charts/form.ts';
import type { AmountSeries } from '../../charts/shared/amounts.ts';
import type { StripSeries } from '../../charts/strip/prepare.ts';
import type { UnitSeries } from '../../charts/unit/prepare.ts';
import type { NativeChart, NativeSeries, Slot } from '../../decks/index.ts';
import {
  bracketed,
  type Edition,
  editions,
  formatNumber,
  messagesFor,
  qualifierLabel,
} from '../../i18n/index.ts';
import type { ChartView } from '../charts.ts';

/** A native chart but for its name and its words. */
type NativeData = Omit<NativeChart, 'name' | 'alt'>;

/** Forms that PowerPoint and WPS have a chart of their own for. */
const natives: Record<
  string,
  (series: never, edition: Edition, missing: string) => NativeData | undefined
> = { bar: bars, unit: bars, strip: strips };

/** The chart as a native one with a data sheet; undefined where that would not be honest. */
export function nativeChart(view: ChartView, edition: Edition): NativeChart | undefined {
  const { missing } = messagesFor(edition).chart;
  const data = natives[view.file.form]?.(view.series as never, edition, missing);
  return data && data.categories.length > 0
    ? { name: view.title, alt: view.description, ...data }
    : undefined;
}

/** One bar with what a reader sees of it: `预计20万元`. */
interface Bar {
  label: string;
  value: number | null;
  shown: string;
  /** A plan, or an expected value. */
  pale: boolean;
  slot: Slot;
}

/**
 * Bars in one row. Those whose numbers stand in the same words ("expected …
 * yuan") make one series, so that the words stay with their numbers.
 * @param nameOf name of a series by the places of its bars
 */
function inOneRow(
  list: readonly Bar[],
  edition: Edition,
  missing: string,
  nameOf: (places: number[], alone: boolean) => string,
): Pick<NativeData, 'categories' | 'exclusive' | 'series'> {
  const kinds = new Map<
    string,
    { places: number[]; look: Omit<NativeSeries, 'name' | 'values'> }
  >();
  for (const [place, { value, shown, pale, slot }] of list.entries()) {
    const number = value === null ? '' : formatNumber(value, edition);
    const [prefix = '', ...rest] = number ? shown.split(number) : [];
    const look = {
      slot,
      ...(pale ? { pale } : {}),
      ...(prefix ? { prefix } : {}),
      ...(rest.length > 0 && rest[0] !== '' ? { suffix: rest.join(number) } : {}),
    };
    const key = JSON.stringify(look);
    kinds.set(key, { look, places: [...(kinds.get(key)?.places ?? []), place] });
  }
  return {
    categories: list.map(({ label, value }) => (value === null ? `${label} ${missing}` : label)),
    exclusive: true,
    series: [...kinds.values()].map(({ places, look }) => ({
      name: nameOf(places, kinds.size === 1),
      values: list.map(({ value }, place) => (places.includes(place) ? value : null)),
      ...look,
    })),
  };
}

/** Bars, and counted units as bars of the same counts; named units are no numbers. */
function bars(
  { marks, columns, ...series }: AmountSeries | UnitSeries,
  edition: Edition,
  missing: string,
): NativeData | undefined {
  if ('mode' in series && series.mode === 'names') return undefined;
  const slots = { 'lens-1': 'accent1', 'lens-2': 'accent2', 'lens-3': 'accent3', ink: 'accent6' };
  const slot = slots['colour' in series ? series.colour : 'lens-1'] as Slot;
  const qualifierOf = ({ quantity }: Mark) => quantity?.qualifier ?? 'exact';
  const list = marks.map(
    (mark: Mark & { detail?: string }): Bar => ({
      label: [mark.label, mark.detail].filter(Boolean).join(editions[edition].colon),
      value: mark.quantity?.value ?? null,
      shown: mark.value ?? '',
      pale: qualifierOf(mark) === 'expected' || mark.status === 'projected',
      slot,
    }),
  );
  // What differs in its unit alone is told apart by its own name.
  const alike = new Set(marks.map(qualifierOf)).size === 1;
  const row = inOneRow(list, edition, missing, (places, alone) => {
    if (alike && !alone)
      return places.map((place) => marks[place]!.label).join(editions[edition].listComma);
    const qualifier = qualifierLabel(qualifierOf(marks[places[0]!]!), edition);
    return qualifier ? columns.value + bracketed(qualifier, edition) : columns.value;
  });
  return { categoryTitle: columns.label, legend: !alike && row.series.length > 1, ...row };
}

/** Lengths of strips as bars; a part that is not whole says so beside its name, a lost one has no bar. */
function strips({ marks, columns }: StripSeries, edition: Edition): NativeData {
  const repeated = marks.map(({ repeated: count }) => (count > 0 ? count : null));
  return {
    categoryTitle: columns.label,
    categories: marks.map(({ label, state, stateLabel }) =>
      state === 'whole' ? label : label + bracketed(stateLabel, edition),
    ),
    exclusive: false,
    legend: true,
    series: [
      { name: columns.length, values: marks.map(({ length }) => length), slot: 'accent6' },
      ...(columns.repeated && repeated.some((count) => count !== null)
        ? [{ name: columns.repeated, values: repeated, slot: 'accent5' as const }]
        : []),
    ],
  };
}
