import { readDrawing } from '../drawing/read.ts';
import { type Edition, editions, messagesFor } from '../i18n/index.ts';
import { preview } from '../pictures/preview.ts';
import { chartIds, chartView, homeChart } from './charts.ts';
import { fillTemplate } from './content.ts';
import { make } from './make.ts';
import type { SiteFile } from './site-file.ts';
import { storyHeads } from './story-heads.ts';
import { files } from './urls.ts';

/** Size of a link preview in px, as the networks ask for. */
export const ogSize = { width: 1200, height: 630 };

/** Address of a page's preview picture. @param name `home`, `story-<slug>`, `chart-<id>` */
export function ogHref(edition: Edition, name: string): string {
  const { prefix } = editions[edition];
  return files.asset(`og/${prefix && `${prefix}-`}${name}.png`);
}

/** Every preview picture of an edition, drawn as the pictures of charts are. */
export function ogImages(edition: Edition): SiteFile[] {
  const t = messagesFor(edition);
  const home = { title: fillTemplate(t.home.title, edition), kicker: t.site.tagline };
  const pages = [
    { name: 'home', ...home, chart: homeChart() },
    ...storyHeads(edition).map(({ slug, title, kicker, charts: [chart] }) => ({
      name: `story-${slug}`,
      title,
      kicker,
      chart,
    })),
    ...chartIds().map((id) => {
      const { title } = chartView(id, edition);
      return { name: `chart-${id}`, title, kicker: t.nav.charts, chart: id };
    }),
  ];
  const { lang } = editions[edition];
  return pages.map(({ name, title, kicker, chart }) => ({
    href: ogHref(edition, name),
    make: () => {
      const drawing = chart && readDrawing(chartView(chart, edition).cover.wide);
      const content = { edition, title, kicker, ...(drawing ? { drawing } : {}) };
      const options = { scheme: 'light', lang, zoom: 1, text: { Title: title } } as const;
      return make({ kind: 'png', drawing: preview(content, ogSize), options });
    },
  }));
}
