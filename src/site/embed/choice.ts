import { type Edition, editions, otherEdition, stemOf } from '../../i18n/index.ts';
import { chartIds, chartView } from '../charts.ts';
import { site } from '../config.ts';
import { memo } from '../memo.ts';
import { releases } from '../releases.ts';
import { absolute } from '../urls.ts';
import { frameHeight } from './height.ts';
import type { Choice } from './snippets.ts';

/**
 * What the code of a chart says unless an editor chooses otherwise: light, as
 * wide as its column, live. Of a release it has the title and words of then.
 */
export function usualChoice(id: string, edition: Edition, version?: string): Choice {
  const { lang, prefix } = editions[edition];
  const view = chartView(id, edition, version);
  const separator = editions[edition].stop;
  return {
    base: absolute(site.base),
    id,
    prefix: prefix && `${prefix}/`,
    lang,
    title: view.title,
    version: version ?? '',
    theme: 'light',
    transparent: false,
    plain: false,
    width: 0,
    height: heights(`${edition} ${id}`, () => frameHeight(view, edition), version),
    stem: stemOf(id, edition),
    alt: `${view.title}${separator}${view.description}`,
  };
}

/** Each chart's page offers all of them in both languages. */
const heights = memo<number>();

/** Releases that have the chart, newest first. */
export function versionsOf(id: string): string[] {
  return releases()
    .map(({ version }) => version)
    .filter((version) => chartIds(version).includes(id));
}

/** All that can be chosen for a chart: each edition, live and at each release. The first is that of the page. */
export function choicesOf(id: string, edition: Edition): Choice[] {
  return [edition, otherEdition(edition)].flatMap((each) =>
    [undefined, ...versionsOf(id)].map((version) => usualChoice(id, each, version)),
  );
}
