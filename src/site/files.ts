import editorStyle from '../admin/editor.css?raw';
import { writeDeck } from '../decks/index.ts';
import { type Edition, editionIds, stemOf } from '../i18n/index.ts';
import { adminScript, cmsFonts } from './admin/bundle.ts';
import { chartIds } from './charts.ts';
import { citeFiles } from './cite/works.ts';
import { surveyDeck } from './decks/survey.ts';
import { allChartFiles, frozenChartFiles } from './downloads/chart-files.ts';
import { dataFiles } from './downloads/data-files.ts';
import { answerScript, browserScript, movedScript } from './embed/browser-script.ts';
import { oembed } from './embed/oembed.ts';
import { fonts } from './fonts.ts';
import { feed, feedHref } from './meta/feeds.ts';
import { sitemap } from './meta/sitemap.ts';
import { ogImages } from './og.ts';
import { releases } from './releases.ts';
import type { SiteFile } from './site-file.ts';
import { storyHeads } from './story-heads.ts';
import { styleSheet } from './style-sheets.ts';
import { absolute, files } from './urls.ts';
import { versionIndex } from './versions.ts';

/** Every file that is made with the pages: downloads, feeds, scripts, styles, fonts, previews. */
export async function siteFiles(): Promise<SiteFile[]> {
  const ofReleases = releases().flatMap(({ version }): SiteFile[] => [
    ...frozenChartFiles(version),
    ...dataFiles(version).map(({ name, body }) => ({
      href: files.data(version, name),
      make: () => body,
    })),
  ]);
  const scripts = [await answerScript(), movedScript].map(({ name, body }) => ({
    href: files.asset(`embed/${name}.js`),
    make: () => body,
  }));
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${absolute(files.asset('sitemap.xml'))}\n`;
  return [
    ...editionIds.flatMap(ofEdition),
    ...ofReleases,
    ...allChartFiles(),
    { href: files.versions(), make: () => `${JSON.stringify(versionIndex())}\n` },
    { href: files.asset('robots.txt'), make: () => robots },
    { href: files.asset('sitemap.xml'), make: sitemap },
    // The address for other sites' pages is a promise: what it does may grow, never break.
    { href: files.embedScript(), make: async () => `${await browserScript('host/v1.ts')}\n` },
    ...scripts,
    ...Object.values(fonts()).map(({ name, bytes }) => ({ href: files.font(name), make: bytes })),
    { href: files.admin('editor.js'), make: adminScript },
    { href: files.admin('editor.css'), make: () => editorStyle },
    ...cmsFonts().map(({ name, make }) => ({ href: files.admin(`assets/${name}`), make })),
  ];
}

function ofEdition(edition: Edition): SiteFile[] {
  const heads = storyHeads(edition);
  return [
    ...(['rss', 'atom'] as const).map((format) => ({
      href: feedHref(edition, format),
      make: () => feed(format, edition, heads),
    })),
    ...citeFiles(edition, heads),
    ...ogImages(edition),
    ...chartIds().map((id) => ({
      href: files.oembed(stemOf(id, edition)),
      make: () => `${JSON.stringify(oembed(id, edition), null, 2)}\n`,
    })),
    ...(['site', 'embed'] as const).map((kind) => {
      const { href, css } = styleSheet(kind, edition);
      return { href, make: () => css };
    }),
    { href: files.surveyDeck(edition), make: () => writeDeck(surveyDeck(edition)) },
  ];
}
