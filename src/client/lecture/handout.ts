import { build } from '../dom.ts';
import { pointAt } from '../fullscreen.ts';
import { type LectureSlide, wideDrawing } from './slides.ts';
import type { LectureConfig } from './state.ts';

/**
 * The lecture on paper: each chart with its remarks, source and questions. Students
 * have room for answers; the lecturer has their own notes and how a chart is misread.
 */
export function handout(
  into: HTMLElement,
  title: string,
  slides: LectureSlide[],
  { words }: LectureConfig,
  forLecturer: boolean,
): void {
  const charts = new Map<string, LectureSlide[]>();
  for (const slide of slides.filter(({ svgs }) => svgs.length))
    charts.set(slide.address, [...(charts.get(slide.address) ?? []), slide]);
  into.replaceChildren(
    ...(title ? [build('h1', 'handout-title', title)] : []),
    ...[...charts.values()].map((part) => chartPart(part, words, forLecturer)),
  );
  into.classList.toggle('for-lecturer', forLecturer);
}

function chartPart(
  slides: LectureSlide[],
  words: LectureConfig['words'],
  forLecturer: boolean,
): HTMLElement {
  const [first] = slides as [LectureSlide];
  const lines = (className: string, texts: string[]) =>
    texts.filter(Boolean).map((text) => build('p', className, text));
  return build(
    'article',
    'handout-chart',
    build('h2', 'chart-title', first.title),
    ...lines('chart-subtitle', [first.subtitle]),
    build('div', slides.length > 1 ? 'handout-steps' : 'handout-drawing', ...slides.map(drawing)),
    ...(forLecturer ? lines('handout-note', first.note.split(/\n+/)) : []),
    build('h3', '', words.questions ?? ''),
    build('ol', 'handout-questions', ...first.questions.map((text) => build('li', '', text))),
    ...(forLecturer
      ? [build('h3', '', words.misreading ?? ''), build('p', '', first.misreading)]
      : []),
    build(
      'div',
      'chart-foot',
      ...lines('', [...first.remarks, words.ours ?? '', first.source, first.address]),
    ),
  );
}

function drawing(slide: LectureSlide): HTMLElement {
  const { heading, text } = slide;
  return build(
    'div',
    'handout-step',
    pointAt(wideDrawing(slide)!),
    ...(heading ? [build('p', '', build('b', '', heading), ' ', text)] : []),
  );
}
