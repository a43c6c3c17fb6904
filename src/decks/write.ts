import { palette } from '../charts/shared/theme.ts';
import { escapeXml } from '../drawing/xml.ts';
import { chartXml, workbook } from './chart.ts';
import { runLang } from './look.ts';
import { fillPackage, fillPart, zip } from './package.ts';
import { slideShapes, standsBeside } from './slide.ts';
import type { Deck } from './spec.ts';

/** What an empty placeholder of the deck's layouts asks for. */
const prompts = {
  'zh-CN': { titlePrompt: '标题写结论', textPrompt: '正文' },
  en: { titlePrompt: 'The title states the finding', textPrompt: 'Text' },
};

/** Slots of the template's theme take the site's light colours, by their names: `{ink}`. */
const colours = Object.fromEntries(
  Object.entries(palette.light).map(([name, hex]) => [name, hex.slice(1).toUpperCase()]),
);

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument';

/**
 * The deck as a PPTX file: the prepared package (`template/package`) with the
 * deck's slides, their notes and their charts. The same deck gives the same
 * bytes, whenever and wherever it is written.
 */
export function writeDeck(deck: Deck): Uint8Array {
  const { date, version } = deck;
  const lang = runLang(deck.lang);
  const types: string[] = [];
  const slides: Record<string, string | Uint8Array> = {};
  const add = (path: string, xml: string, type?: string) => {
    slides[`ppt/${path}`] = xml;
    if (type)
      types.push(`<Override PartName="/ppt/${path}" ContentType="${contentType}.${type}+xml"/>`);
  };
  let charts = 0;
  for (const [index, slide] of deck.slides.entries()) {
    const number = index + 1;
    const links: string[] = [];
    const shapes = numbered(slideShapes({ lang: deck.lang, links }, slide));
    const more = links.map(
      (url, at) =>
        `<Relationship Id="link${at}" Type="${relationType}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
    );
    if (slide.body?.kind === 'chart') {
      const { chart } = slide.body;
      charts += 1;
      more.push(
        `<Relationship Id="chart" Type="${relationType}/chart" Target="../charts/chart${charts}.xml"/>`,
      );
      add(`charts/chart${charts}.xml`, chartXml(chart, lang), 'drawingml.chart');
      add(`charts/_rels/chart${charts}.xml.rels`, fillPart('chart.rels', { number: charts }));
      slides[`ppt/embeddings/Microsoft_Excel_Worksheet${charts}.xlsx`] = workbook(chart, date);
    }
    const layout = slide.layout === 'cover' ? 2 : standsBeside(slide) ? 4 : 3;
    const paragraphs = slide.notes.map((words) => noteXml(words, lang)).join('') || '<a:p/>';
    add(`slides/slide${number}.xml`, fillPart('slide.xml', { shapes }), 'presentationml.slide');
    add(
      `slides/_rels/slide${number}.xml.rels`,
      fillPart('slide.rels', { layout, number, more: more.join('') }),
    );
    add(
      `notesSlides/notesSlide${number}.xml`,
      fillPart('notes.xml', { paragraphs }),
      'presentationml.notesSlide',
    );
    add(`notesSlides/_rels/notesSlide${number}.xml.rels`, fillPart('notes.rels', { number }));
  }
  const each = (xml: (number: number) => string) =>
    deck.slides.map((_, index) => xml(index + 1)).join('');
  const filled = fillPackage('package', {
    ...colours,
    ...prompts[deck.lang],
    lang,
    date,
    version: escapeXml(version),
    title: escapeXml(deck.title),
    subject: escapeXml(deck.subject),
    site: escapeXml(deck.author),
    count: deck.slides.length,
    types: types.join(''),
    slideIds: each((number) => `<p:sldId id="${255 + number}" r:id="slide${number}"/>`),
    slideRelations: each(
      (number) =>
        `<Relationship Id="slide${number}" Type="${relationType}/slide" Target="slides/slide${number}.xml"/>`,
    ),
  });
  return zip({ ...filled, ...slides }, date);
}

/** Ids and names of a slide's shapes, each once, so that the selection pane tells them apart; 1 is the slide's own. */
function numbered(shapes: string): string {
  const seen = new Set<string>();
  return shapes.replace(/<p:cNvPr id="" name="([^"]*)"/g, (_, name: string) => {
    const base = name || 'Shape';
    let own = base;
    for (let times = 2; seen.has(own); times += 1) own = `${base} ${times}`;
    seen.add(own);
    return `<p:cNvPr id="${seen.size + 1}" name="${own}"`;
  });
}

/** A paragraph of notes. Chinese words keep their language in an English deck: evidence is quoted as it stands. */
function noteXml(words: string, lang: string): string {
  const parts = words.split(/([\u2e80-\u9fff\uff00-\uffef]+)/).filter(Boolean);
  const runs = parts.map((part) => {
    const own = parts.length > 1 && /[\u2e80-\u9fff]/.test(part) ? 'zh-CN' : lang;
    return `<a:r><a:rPr lang="${own}"/><a:t>${escapeXml(part)}</a:t></a:r>`;
  });
  return `<a:p>${runs.join('')}<a:endParaRPr lang="${lang}"/></a:p>`;
}
