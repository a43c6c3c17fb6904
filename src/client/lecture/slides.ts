import type { Lecture, LectureConfig } from './state.ts';

/** One page of a lecture. */
export interface LectureSlide {
  title: string;
  subtitle: string;
  /** The same drawing for a narrow and a wide room; none on the title page. */
  svgs: SVGSVGElement[];
  /** The step of a sequence. */
  heading: string;
  text: string;
  /** The chart's own remarks, our reading and source, which never part from it. */
  remarks: string[];
  source: string;
  /** What to discuss, and how the chart is easily misread. */
  questions: string[];
  misreading: string;
  /** The chart's page. */
  address: string;
  /** What the lecturer wrote; on a sequence's first step only. */
  note: string;
}

/** The wide drawing of a slide, for paper and for files. */
export const wideDrawing = ({ svgs }: LectureSlide): SVGSVGElement | undefined =>
  svgs.find(({ classList }) => classList.contains('chart-wide')) ?? svgs[0];

/** The slides of one chart's page: a sequence has one a step. */
function chartSlides(page: Document, address: string, note: string): LectureSlide[] {
  const figure = page.querySelector('figure.chart')!;
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  const text = (selector: string, inside: ParentNode = page) =>
    inside.querySelector(selector)?.textContent.trim() ?? '';
  const steps = [...figure.querySelectorAll('[data-step]')];
  return (steps.length ? steps : [figure]).map((scene, index) => ({
    title: figure.ariaLabel ?? '',
    subtitle: text('.chart-subtitle'),
    svgs: [...scene.querySelectorAll<SVGSVGElement>('svg.chart-svg')].map((svg) =>
      document.importNode(svg, true),
    ),
    heading: scene === figure ? '' : (scene.ariaLabel ?? ''),
    text: text('.sequence-text', scene),
    remarks: texts('.chart-foot > p:not(.chart-source)'),
    questions: texts('.teaching li'),
    misreading: text('.teaching p'),
    source: text('.chart-source'),
    address,
    note: index === 0 ? note : '',
  }));
}

/** All pages: a title page where there is a title, then the charts. @throws Error where a chart's page does not answer */
export async function lectureSlides(
  { title, items }: Lecture,
  { charts }: LectureConfig,
): Promise<LectureSlide[]> {
  const parts = await Promise.all(
    items.map(async ({ id, note }) => {
      const chart = charts.find((each) => each.id === id)!;
      const { href } = new URL(chart.page, location.href);
      return chartSlides(await chartPage(href), href, note);
    }),
  );
  return [...(title ? [titlePage(title, parts)] : []), ...parts.flat()];
}

function titlePage(title: string, parts: LectureSlide[][]): LectureSlide {
  const none = { subtitle: '', svgs: [], heading: '', remarks: [], questions: [] };
  const text = parts.map(([first]) => first?.title ?? '').join('\n');
  return { ...none, title, text, misreading: '', source: '', address: '', note: '' };
}

const loaded = new Map<string, Promise<Document>>();

/**
 * A chart's own page. The browser parses the answer itself; no text becomes
 * HTML here, which the site's Trusted Types policy forbids.
 */
function chartPage(address: string): Promise<Document> {
  const page =
    loaded.get(address) ??
    new Promise<Document>((resolve, reject) => {
      const ask = new XMLHttpRequest();
      ask.open('GET', address);
      ask.responseType = 'document';
      ask.addEventListener('loadend', () => {
        const { status, responseXML } = ask;
        if (status === 200 && responseXML?.querySelector('figure.chart'))
          return resolve(responseXML);
        // Tried again the next time.
        loaded.delete(address);
        reject(new Error(`no chart at ${address}`));
      });
      ask.send();
    });
  loaded.set(address, page);
  return page;
}
