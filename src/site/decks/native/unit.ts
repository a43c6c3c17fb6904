import { unit } from '../../../charts/unit/index.ts';
import type { NativeSeries } from '../../../decks/index.ts';
import { formatNumber } from '../../../i18n/index.ts';
import type { NativeData, NativeSource } from './source.ts';

/**
 * Counted units as bars of the same counts; undefined for named units, which
 * are no numbers. What follows the number (`/16`, `间`) follows it here too.
 */
export function nativeUnit({ file, rows, context }: NativeSource): NativeData | undefined {
  const series = unit.prepare(rows, unit.options.parse(file.options), context);
  if (series.mode !== 'counts' || series.marks.length === 0) return undefined;
  const { edition, messages: t } = context;
  const parts = series.marks.map((mark) => {
    const number = formatNumber(mark.units, edition);
    const suffix = mark.value?.startsWith(number) ? mark.value.slice(number.length) : '';
    return { mark, suffix, kind: `${suffix}${mark.status}` };
  });
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  return {
    categoryTitle: series.columns.label,
    categories: parts.map(({ mark }) =>
      mark.lost ? `${mark.label} ${t.chart.missing}` : mark.label,
    ),
    exclusive: true,
    legend: false,
    series: kinds.map((kind): NativeSeries => {
      const like = parts.filter((part) => part.kind === kind);
      const [{ mark, suffix }] = like as [(typeof parts)[number]];
      const apart =
        kinds.length === 1
          ? ''
          : like.map((part) => part.mark.label).join(edition === 'en' ? ', ' : '、');
      return {
        name: apart || series.columns.value,
        values: parts.map((part) =>
          part.kind === kind && !part.mark.lost ? part.mark.units : null,
        ),
        slot: 'accent1',
        ...(mark.status === 'projected' ? { pale: true } : {}),
        ...(suffix ? { suffix } : {}),
      };
    }),
  };
}
