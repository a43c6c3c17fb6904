import { runLang } from '../look.ts';
import type { Deck, NativeChart } from '../spec.ts';
import { declaration } from '../xml.ts';
import { chartXml } from './chart.ts';
import { contentTypes } from './content-types.ts';
import { layoutNames, layoutXml, type MasterWords, masterXml } from './master.ts';
import { notesMasterXml, notesXml } from './notes.ts';
import { presentationXml } from './presentation.ts';
import { appXml, coreXml } from './props.ts';
import { mendSlide } from './slide.ts';
import { themeXml } from './theme.ts';
import { workbook } from './workbook.ts';
import type { Parts } from './zip.ts';

const prompts = {
  'zh-CN': { title: '标题写结论', text: '正文' },
  en: { title: 'The title states the finding', text: 'Text' },
};

/**
 * The library's package, made whole: what it leaves out added, what readers
 * stumble over put right.
 * @param written changed in place: a second copy of a long deck is 100 MB
 */
export function mendPackage(written: Record<string, string>, deck: Deck): Parts {
  const lang = runLang(deck.lang);
  const words: MasterWords = { lang, site: deck.author, ...prompts[deck.lang] };
  const parts: Parts = written;
  // Folders, and charts, which the library numbers through all decks of a process.
  for (const path of Object.keys(parts))
    if (path.endsWith('/') || /^ppt\/(charts|embeddings|media)\//.test(path)) delete parts[path];
  const set = (path: string, xml: string) => {
    parts[path] = xml;
  };
  set('docProps/core.xml', coreXml(deck));
  set('docProps/app.xml', appXml(deck));
  set('ppt/presentation.xml', presentationXml(deck.slides.length, lang));
  set('ppt/theme/theme1.xml', themeXml('Three Lenses'));
  set('ppt/theme/theme2.xml', themeXml('Three Lenses notes'));
  set('ppt/slideMasters/slideMaster1.xml', masterXml(words, layoutNames.length));
  for (const [index, name] of layoutNames.entries())
    set(`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutXml(name, words));
  set('ppt/notesMasters/notesMaster1.xml', notesMasterXml(lang));
  const relations = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
  set(relations, (written[relations] ?? '').replace('theme1.xml', 'theme2.xml'));
  let chart = 0;
  for (const [index, slide] of deck.slides.entries()) {
    const path = `ppt/slides/slide${index + 1}.xml`;
    set(path, mendSlide(written[path] ?? '', slide, lang));
    set(`ppt/notesSlides/notesSlide${index + 1}.xml`, notesXml(slide.notes, lang));
    if (slide.body?.kind !== 'chart') continue;
    chart += 1;
    addChartParts(parts, slide.body.chart, { slide: index + 1, chart, lang, date: deck.date });
  }
  set('[Content_Types].xml', contentTypes(Object.keys(parts)));
  return parts;
}

/** A chart part with its data sheet, and the slide's way to it. */
function addChartParts(
  parts: Parts,
  chart: NativeChart,
  at: { slide: number; chart: number; lang: string; date: string },
): void {
  const relations = `ppt/slides/_rels/slide${at.slide}.xml.rels`;
  const sheet = `Microsoft_Excel_Worksheet${at.chart}.xlsx`;
  parts[relations] = String(parts[relations]).replace(
    /\/ppt\/charts\/chart\d+\.xml/,
    `../charts/chart${at.chart}.xml`,
  );
  parts[`ppt/charts/chart${at.chart}.xml`] = chartXml(chart, at.lang);
  parts[`ppt/charts/_rels/chart${at.chart}.xml.rels`] =
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="../embeddings/${sheet}"/></Relationships>`;
  parts[`ppt/embeddings/${sheet}`] = workbook(chart, at.date);
}
