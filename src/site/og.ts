import { mentions } from '../data/mdx.ts';
import { type Edition, editionIds, editions, messagesFor } from '../i18n/index.ts';
import { chartIds, chartView, homeChart } from './charts.ts';
import { fillTemplate } from './content.ts';
import type { OgContent } from './meta/og-image.ts';
import { stories } from './stories.ts';
import { files } from './urls.ts';

/** Which picture a page shows in a link preview: `home`, `story-<slug>`, `chart-<id>`. */
export type OgName = string;

/** Address of a preview picture. */
export function ogHref(edition: Edition, name: OgName): string {
  const { prefix } = editions[edition];
  return files.asset(`og/${prefix ? `${prefix}-` : ''}${name}.png`);
}

/** Every preview picture of the site by file name without extension. */
export async function ogImages(): Promise<{ file: string; content: OgContent }[]> {
  const lists = await Promise.all(editionIds.map(forEdition));
  return lists.flat();
}

async function forEdition(edition: Edition) {
  const t = messagesFor(edition);
  const prefix = editions[edition].prefix ? `${editions[edition].prefix}-` : '';
  const chart = (id: string) => chartView(id, edition).cover.wide;
  const first = homeChart();
  const home = { title: fillTemplate(t.home.title, edition), kicker: t.site.tagline };
  const ofStories = (await stories(edition)).map(({ slug, title, kicker, entry }) => {
    const first = mentions(entry.body ?? '').find(({ component }) => component === 'Chart')
      ?.attributes.id;
    return {
      name: `story-${slug}`,
      title,
      kicker,
      svg: first ? chart(first) : undefined,
    };
  });
  const ofCharts = chartIds().map((id) => ({
    name: `chart-${id}`,
    title: chartView(id, edition).title,
    kicker: t.nav.charts,
    svg: chart(id),
  }));
  return [
    { name: 'home', ...home, ...(first ? { svg: chart(first) } : {}) },
    ...ofStories,
    ...ofCharts,
  ].map(({ name, title, kicker, svg }) => ({
    file: prefix + name,
    content: { edition, title, kicker, ...(svg ? { svg } : {}) },
  }));
}
