import { readMarks } from '../chart/marks.ts';

/** One state of the stage: a drawing, and what is said of it. */
export interface Scene {
  svg: SVGElement;
  /** Key of the mark that this scene points at. */
  key?: string;
  heading: string;
  text: string;
}

/** The scenes of a figure: the steps of a sequence, or the whole chart and then its marks one by one. */
export function scenesOf(figure: HTMLElement): Scene[] {
  const steps = [...figure.querySelectorAll<HTMLElement>('[data-step]')];
  if (steps.length)
    return steps.flatMap((step) => {
      const svg = step.querySelector<SVGElement>('svg.chart-wide');
      const text = (selector: string) => step.querySelector(selector)?.textContent?.trim() ?? '';
      const heading = text('.sequence-title').slice(text('.sequence-number').length).trim();
      return svg ? [{ svg, heading, text: text('.sequence-text') }] : [];
    });
  const svg = figure.querySelector<SVGElement>('svg.chart-wide');
  if (!svg) return [];
  const whole: Scene = {
    svg,
    heading: '',
    text: figure.querySelector('.chart-subtitle')?.textContent ?? '',
  };
  const marks = [...readMarks(figure).values()].map(
    ({ key, label, value, note, details }): Scene => ({
      svg,
      key,
      heading: [label, value].filter(Boolean).join(' · '),
      text: note || (details.at(0)?.text ?? ''),
    }),
  );
  return [whole, ...marks];
}
