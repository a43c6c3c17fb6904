import type { NativeChart } from '../../../decks/index.ts';
import { nativeBar } from './bar.ts';
import type { NativeData, NativeSource } from './source.ts';
import { nativeStrip } from './strip.ts';
import { nativeUnit } from './unit.ts';

/** Forms that PowerPoint and WPS have a chart of their own for. */
const natives: Record<string, (source: NativeSource) => NativeData | undefined> = {
  bar: nativeBar,
  unit: nativeUnit,
  strip: nativeStrip,
};

/** The chart as a native one with a data sheet; undefined where that would not be honest. */
export function nativeChart(
  source: NativeSource,
  words: Pick<NativeChart, 'name' | 'alt'>,
): NativeChart | undefined {
  const data = natives[source.file.form]?.(source);
  return data && data.categories.length > 0 ? { ...words, ...data } : undefined;
}

export type { NativeSource } from './source.ts';
