import { build } from '../build.ts';
import { pointAt } from '../fullscreen/drawing.ts';
import type { LectureSlide } from './slides.ts';

/** The lecture on paper: each chart with its remarks and source, and the lecturer's notes below. */
export function handout(into: HTMLElement, title: string, slides: LectureSlide[]): void {
  const charts = new Map<string, LectureSlide[]>();
  for (const slide of slides.filter(({ svgs }) => svgs.length))
    charts.set(slide.address, [...(charts.get(slide.address) ?? []), slide]);
  into.replaceChildren(
    ...(title ? [build('h1', 'handout-title', title)] : []),
    ...[...charts.values()].map(chartPart),
  );
}

function chartPart(slides: LectureSlide[]): HTMLElement {
  const [first] = slides as [LectureSlide];
  const lines = (className: string, texts: string[]) =>
    texts.filter(Boolean).map((text) => build('p', className, text));
  return build(
    'article',
    'handout-chart',
    build('h2', 'chart-title', first.title),
    ...lines('chart-subtitle', [first.subtitle]),
    build('div', slides.length > 1 ? 'handout-steps' : 'handout-drawing', ...slides.map(drawing)),
    ...lines('handout-note', first.note.split(/\n+/)),
    build('div', 'chart-foot', ...lines('', [...first.remarks, first.source, first.address])),
  );
}

function drawing({ svgs, heading, text }: LectureSlide): HTMLElement {
  const svg = svgs.find(({ classList }) => classList.contains('chart-wide')) ?? svgs[0]!;
  return build(
    'div',
    'handout-step',
    pointAt(svg, undefined),
    ...(heading ? [build('p', '', build('b', '', heading), ' ', text)] : []),
  );
}
