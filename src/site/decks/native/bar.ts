import { bar } from '../../../charts/bar/index.ts';
import type { BarMark } from '../../../charts/bar/prepare.ts';
import type { NativeSeries } from '../../../decks/index.ts';
import { type Edition, qualifierLabel } from '../../../i18n/index.ts';
import { column, type NativeData, type NativeSource } from './source.ts';

/**
 * Bars as bars. Values of one qualifier and unit make one series, so that
 * "expected" and "more than" stay with their numbers on the slide.
 */
export function nativeBar({ file, rows, context }: NativeSource): NativeData {
  const options = bar.options.parse(file.options);
  const { marks, columns, colour } = bar.prepare(rows, options, context);
  const { edition, messages: t } = context;
  const list = rows.rows ?? [];
  const parts = marks.map((mark, index) => {
    const row = list[index] ?? {};
    const factor = edition === 'en' && options.factor ? Number(row[options.factor]) : 1;
    const unit = options.unit ? column(row, options.unit, edition) : '';
    return { mark, unit, value: mark.length === null ? null : mark.length * factor };
  });
  const kinds = [...new Set(parts.map(({ mark, unit }) => `${mark.qualifier} ${unit}`))];
  return {
    categoryTitle: columns.label,
    categories: marks.map((mark) => {
      const label = [mark.label, mark.detail].filter(Boolean).join(edition === 'en' ? ': ' : '：');
      return mark.length === null ? `${label} ${t.chart.missing}` : label;
    }),
    exclusive: true,
    legend: kinds.length > 1,
    series: kinds.map((kind): NativeSeries => {
      const like = parts.find(({ mark, unit }) => `${mark.qualifier} ${unit}` === kind)!;
      const { qualifier } = like.mark;
      return {
        name: `${columns.value}${bracketed(qualifierLabel(qualifier, edition), edition)}`,
        values: parts.map(({ mark, unit, value }) =>
          `${mark.qualifier} ${unit}` === kind ? value : null,
        ),
        slot: (
          { 'lens-1': 'accent1', 'lens-2': 'accent2', 'lens-3': 'accent3', ink: 'accent6' } as const
        )[colour],
        ...(qualifier === 'expected' ? { pale: true } : {}),
        ...words(qualifier, like.unit, edition),
      };
    }),
  };
}

function bracketed(word: string, edition: Edition): string {
  if (!word) return '';
  return edition === 'en' ? ` (${word})` : `（${word}）`;
}

/** What stands before and after the number, as `formatFigure` sets it in a sentence. */
function words(
  qualifier: BarMark['qualifier'],
  unit: string,
  edition: Edition,
): Pick<NativeSeries, 'prefix' | 'suffix'> {
  if (edition === 'en') {
    const before = { exact: '', expected: 'expected ', 'more-than': 'more than ', 'at-least': '' }[
      qualifier
    ];
    const after = `${unit ? ` ${unit}` : ''}${qualifier === 'at-least' ? ' or over' : ''}`;
    return { prefix: before, suffix: after };
  }
  const after = {
    exact: unit,
    expected: unit,
    'more-than': `余${unit}`,
    'at-least': `${unit}以上`,
  }[qualifier];
  return { prefix: qualifier === 'expected' ? '预计' : '', suffix: after };
}
