import { paged } from './paragraphs.ts';
import { type ChartSlides, type Deck, type Paragraph, type Slide, specFormat } from './spec.ts';

/** The words of a deck that belong to none of its charts. */
export interface DeckWords {
  title: string;
  subtitle?: string;
  /** Title of the last slide, which lists the charts with their addresses. */
  sources: string;
}

/**
 * What a `slides.json` file holds.
 * @throws Error when it is of another format, as after an update of the site
 */
export function readSlides(json: unknown): ChartSlides {
  const slides = json as ChartSlides;
  if (slides?.format === specFormat && Array.isArray(slides.slides)) return slides;
  throw new Error('not a slides.json of this version: reload the page and try again');
}

/**
 * One deck of several charts, in the order given: a title slide, the charts'
 * slides, and a slide of sources. The newest date of the charts is the deck's.
 * @param parts at least one, all of one language
 */
export function composeDeck(parts: readonly ChartSlides[], words: DeckWords): Deck {
  const [first] = parts;
  if (!first) throw new Error('a deck needs at least one chart');
  const { lang, subject, author, version } = first;
  const footer = first.slides.at(-1)?.footer ?? [];
  const cover: Slide = {
    id: 'cover',
    layout: 'cover',
    title: words.title,
    ...(words.subtitle ? { subtitle: words.subtitle } : {}),
    footer,
    notes: [subject],
  };
  const sources: Slide = {
    id: 'sources',
    layout: 'content',
    title: words.sources,
    body: {
      kind: 'text',
      paragraphs: [
        ...footer.map((text) => ({ text })),
        ...parts.map(({ title, slides }) => sourceOf(title, slides)),
      ],
    },
    footer,
    notes: footer,
  };
  const date = parts
    .map((part) => part.date)
    .sort()
    .at(-1)!;
  const slides = distinct([cover, ...parts.flatMap((part) => part.slides), ...paged(sources)]);
  return { lang, title: words.title, subject, author, date, version, slides };
}

/** A chart and its address on one line. */
function sourceOf(title: string, slides: readonly Slide[]): Paragraph {
  const url = slides.find(({ link }) => link)?.link?.url;
  return { text: url ? `${title}  ${url}` : title, look: 'small', ...(url ? { link: url } : {}) };
}

/** A chart chosen twice still gives every slide an id of its own. */
function distinct(slides: Slide[]): Slide[] {
  const seen = new Map<string, number>();
  return slides.map((slide) => {
    const times = (seen.get(slide.id) ?? 0) + 1;
    seen.set(slide.id, times);
    return times === 1 ? slide : { ...slide, id: `${slide.id}-${times}` };
  });
}
