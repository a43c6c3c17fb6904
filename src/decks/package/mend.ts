import { strFromU8, strToU8 } from 'fflate';
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
 * stumble over put right. Parts are text one at a time and bytes otherwise,
 * which take half of a Chinese text's room.
 * @param parts of the library's zip, changed in place
 */
export function mendPackage(parts: Parts, deck: Deck): Parts {
  const lang = runLang(deck.lang);
  const words: MasterWords = { lang, site: deck.author, ...prompts[deck.lang] };
  // Folders, and charts, which the library numbers through all decks of a process.
  for (const path of Object.keys(parts))
    if (path.endsWith('/') || /^ppt\/(charts|embeddings|media)\//.test(path)) delete parts[path];
  const set = setter(parts);
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
  set(relations, text(parts, relations).replace('theme1.xml', 'theme2.xml'));
  let chart = 0;
  for (const [index, slide] of deck.slides.entries()) {
    const path = `ppt/slides/slide${index + 1}.xml`;
    set(path, mendSlide(text(parts, path), slide, lang));
    set(`ppt/notesSlides/notesSlide${index + 1}.xml`, notesXml(slide.notes, lang));
    if (slide.body?.kind !== 'chart') continue;
    chart += 1;
    addChartParts(parts, slide.body.chart, { slide: index + 1, chart, lang, date: deck.date });
  }
  set('[Content_Types].xml', contentTypes(Object.keys(parts)));
  return parts;
}

const text = (parts: Parts, path: string) => (parts[path] ? strFromU8(parts[path]) : '');

const setter = (parts: Parts) => (path: string, xml: string) => {
  parts[path] = strToU8(xml);
};

/** A chart part with its data sheet, and the slide's way to it. */
function addChartParts(
  parts: Parts,
  chart: NativeChart,
  at: { slide: number; chart: number; lang: string; date: string },
): void {
  const relations = `ppt/slides/_rels/slide${at.slide}.xml.rels`;
  const sheet = `Microsoft_Excel_Worksheet${at.chart}.xlsx`;
  const set = setter(parts);
  set(
    relations,
    text(parts, relations).replace(
      /\/ppt\/charts\/chart\d+\.xml/,
      `../charts/chart${at.chart}.xml`,
    ),
  );
  set(`ppt/charts/chart${at.chart}.xml`, chartXml(chart, at.lang));
  set(
    `ppt/charts/_rels/chart${at.chart}.xml.rels`,
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="../embeddings/${sheet}"/></Relationships>`,
  );
  parts[`ppt/embeddings/${sheet}`] = workbook(chart, at.date);
}
