import { scenesOf } from '../fullscreen/scenes.ts';
import { chartFigure } from './chart-page.ts';
import type { LectureConfig } from './config.ts';
import type { Lecture } from './state.ts';

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
  /** The chart's page. */
  address: string;
  /** What the lecturer wrote; on a sequence's first step only. */
  note: string;
}

/** The pages of one chart: a sequence has one a step. */
export function chartSlides(figure: HTMLElement, address: string, note: string): LectureSlide[] {
  const text = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? '';
  const all = scenesOf(figure);
  const scenes = all.some(({ key }) => key !== undefined) ? all.slice(0, 1) : all;
  return scenes.map(({ svgs, heading, text: words }, index) => ({
    title: text('.chart-title'),
    subtitle: text('.chart-subtitle'),
    svgs,
    heading,
    // A chart's text alternative is for those who cannot see it; a step's caption is for all.
    text: heading ? words : '',
    remarks: [...figure.querySelectorAll('.chart-foot > p:not(.chart-source):not(:has(a))')].map(
      (remark) => remark.textContent?.trim() ?? '',
    ),
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
      return chartSlides(
        await chartFigure(chart.page),
        new URL(chart.page, location.href).href,
        note,
      );
    }),
  );
  return [...(title ? [titlePage(title, parts)] : []), ...parts.flat()];
}

function titlePage(title: string, parts: LectureSlide[][]): LectureSlide {
  const empty = {
    subtitle: '',
    svgs: [],
    heading: '',
    remarks: [],
    source: '',
    address: '',
    note: '',
  };
  return { ...empty, title, text: parts.map(([first]) => first?.title ?? '').join('\n') };
}
