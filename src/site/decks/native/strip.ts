import { strip } from '../../../charts/strip/index.ts';
import type { NativeData, NativeSource } from './source.ts';

/** Lengths of strips as bars; a part that is not whole says so beside its name, a lost one has no bar. */
export function nativeStrip({ file, rows, context }: NativeSource): NativeData | undefined {
  const { marks, columns } = strip.prepare(rows, strip.options.parse(file.options), context);
  if (marks.length === 0) return undefined;
  const english = context.edition === 'en';
  const repeated = marks.map(({ repeated: count }) => (count > 0 ? count : null));
  return {
    categoryTitle: columns.label,
    categories: marks.map(({ label, state, stateLabel }) => {
      if (state === 'whole') return label;
      return english ? `${label} (${stateLabel})` : `${label}（${stateLabel}）`;
    }),
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
