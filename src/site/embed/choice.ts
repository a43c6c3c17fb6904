import { type Edition, editions, otherEdition, stemOf } from '../../i18n/index.ts';
import { site } from '../config.ts';
import { frozenCharts, releases } from '../releases.ts';
import { shownChart } from '../shown-chart.ts';
import { absolute } from '../urls.ts';
import { frameHeight } from './height.ts';
import type { Choice } from './snippets.ts';

/**
 * What the code of a chart says unless an editor chooses otherwise: light, as
 * wide as its column, live. Of a release it has the title and words of then.
 */
export function usualChoice(id: string, edition: Edition, version?: string): Choice {
  const { lang, prefix } = editions[edition];
  const chart = shownChart(id, edition, version);
  const separator = editions[edition].stop;
  return {
    base: absolute(site.base),
    id,
    prefix: prefix && `${prefix}/`,
    lang,
    title: chart.title,
    version: version ?? '',
    theme: 'light',
    transparent: false,
    plain: false,
    width: 0,
    height: frameHeight(chart),
    stem: stemOf(id, edition),
    alt: `${chart.title}${separator}${chart.description}`,
  };
}

/** Releases that brought or changed the chart, newest first. */
export function versionsOf(id: string): string[] {
  return releases()
    .filter((release) => frozenCharts(release).includes(id))
    .map(({ version }) => version);
}

/** All that can be chosen for a chart: each edition, live and at each release that changed it. The first is that of the page. */
export function choicesOf(id: string, edition: Edition): Choice[] {
  return [edition, otherEdition(edition)].flatMap((each) =>
    [undefined, ...versionsOf(id)].map((version) => usualChoice(id, each, version)),
  );
}
