import { mentions } from '../data/mdx.ts';
import { readDrawing } from '../drawing/read.ts';
import { type Edition, editionIds, editions, messagesFor } from '../i18n/index.ts';
import { type Preview, preview } from '../pictures/preview.ts';
import { chartIds, chartView, homeChart } from './charts.ts';
import { fillTemplate } from './content.ts';
import { make } from './jobs/pool.ts';
import { stories } from './stories.ts';
import { files } from './urls.ts';

export type { Preview };

/** Which picture a page shows in a link preview: `home`, `story-<slug>`, `chart-<id>`. */
export type OgName = string;

/** Size of a link preview in px, as the networks ask for. */
export const ogSize = { width: 1200, height: 630 };

/** Address of a preview picture. */
export function ogHref(edition: Edition, name: OgName): string {
  const { prefix } = editions[edition];
  return files.asset(`og/${prefix ? `${prefix}-` : ''}${name}.png`);
}

/** The preview as PNG, drawn as the pictures of charts are. */
export function ogImage(content: Preview): Promise<Uint8Array> {
  const text = { Title: content.title };
  const options = { scheme: 'light', lang: editions[content.edition].lang, zoom: 1, text } as const;
  return make({ kind: 'png', drawing: preview(content, ogSize), options });
}

/** Every preview picture of the site by file name without extension. */
export async function ogImages(): Promise<{ file: string; content: Preview }[]> {
  const lists = await Promise.all(editionIds.map(forEdition));
  return lists.flat();
}

async function forEdition(edition: Edition) {
  const t = messagesFor(edition);
  const prefix = editions[edition].prefix ? `${editions[edition].prefix}-` : '';
  const chart = (id: string) => readDrawing(chartView(id, edition).cover.wide);
  const first = homeChart();
  const home = { title: fillTemplate(t.home.title, edition), kicker: t.site.tagline };
  const ofStories = (await stories(edition)).map(({ slug, title, kicker, entry }) => {
    const first = mentions(entry.body ?? '').find(({ component }) => component === 'Chart')
      ?.attributes.id;
    return {
      name: `story-${slug}`,
      title,
      kicker,
      drawing: first ? chart(first) : undefined,
    };
  });
  const ofCharts = chartIds().map((id) => ({
    name: `chart-${id}`,
    title: chartView(id, edition).title,
    kicker: t.nav.charts,
    drawing: chart(id),
  }));
  return [
    { name: 'home', ...home, ...(first ? { drawing: chart(first) } : {}) },
    ...ofStories,
    ...ofCharts,
  ].map(({ name, title, kicker, drawing }) => ({
    file: prefix + name,
    content: { edition, title, kicker, ...(drawing ? { drawing } : {}) },
  }));
}
