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

/** The pages of one chart: a sequence has one a step. */
function chartSlides(figure: Element, address: string, note: string): LectureSlide[] {
  const texts = (selector: string) =>
    [...figure.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  const text = (selector: string, inside = figure) =>
    inside.querySelector(selector)?.textContent?.trim() ?? '';
  return [...figure.querySelectorAll('.scene')].map((scene, index) => ({
    title: text('.title'),
    subtitle: text('.subtitle'),
    svgs: [...scene.querySelectorAll<SVGSVGElement>('svg.chart-svg')],
    heading: text('.heading', scene),
    text: text('.text', scene),
    remarks: texts('.remark'),
    questions: texts('.question'),
    misreading: text('.misreading'),
    source: text('.source'),
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
      return chartSlides(
        await chartFigure(chart.figure),
        new URL(chart.page, location.href).href,
        note,
      );
    }),
  );
  return [...(title ? [titlePage(title, parts)] : []), ...parts.flat()];
}

function titlePage(title: string, parts: LectureSlide[][]): LectureSlide {
  const none = { subtitle: '', svgs: [], heading: '', remarks: [], questions: [] };
  const text = parts.map(([first]) => first?.title ?? '').join('\n');
  return { ...none, title, text, misreading: '', source: '', address: '', note: '' };
}

const loaded = new Map<string, Promise<Element>>();

/**
 * A chart's figure, as `src/site/lecture.ts` writes it. The browser parses the
 * answer itself; no text becomes HTML here, which the site's Trusted Types
 * policy forbids.
 */
function chartFigure(address: string): Promise<Element> {
  const figure =
    loaded.get(address) ??
    new Promise<Element>((resolve, reject) => {
      const ask = new XMLHttpRequest();
      ask.open('GET', address);
      ask.responseType = 'document';
      ask.overrideMimeType('application/xml');
      ask.addEventListener('loadend', () => {
        const figure = ask.responseXML?.querySelector('figure');
        if (ask.status === 200 && figure) return resolve(document.importNode(figure, true));
        // Tried again the next time.
        loaded.delete(address);
        reject(new Error(`no chart at ${address}`));
      });
      ask.send();
    });
  loaded.set(address, figure);
  return figure;
}
