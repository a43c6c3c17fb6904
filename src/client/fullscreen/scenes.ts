import { readMarks } from '../chart/marks.ts';

/** One state of the stage: a drawing, and what is said of it. */
export interface Scene {
  /** The same for every column; the stage takes the one that it can show larger. */
  svgs: SVGSVGElement[];
  /** Key of the mark that this scene points at. */
  key?: string;
  heading: string;
  text: string;
}

/** The scenes of a figure: the steps of a sequence, or the whole chart and then its marks one by one. */
export function scenesOf(figure: HTMLElement): Scene[] {
  const drawings = (root: Element) => [...root.querySelectorAll<SVGSVGElement>('svg.chart-svg')];
  const steps = [...figure.querySelectorAll<HTMLElement>('[data-step]')];
  if (steps.length)
    return steps.map((step) => {
      const text = (selector: string) => step.querySelector(selector)?.textContent?.trim() ?? '';
      const heading = text('.sequence-title').slice(text('.sequence-number').length).trim();
      return { svgs: drawings(step), heading, text: text('.sequence-text') };
    });
  const svgs = drawings(figure);
  if (!svgs.length) return [];
  const words = figure.querySelector('.view-words')?.textContent?.trim() ?? '';
  const marks = [...readMarks(figure).values()].map(
    ({ key, label, value, note, evidence: [first] }): Scene => ({
      svgs,
      key,
      heading: [label, value].filter(Boolean).join(' · '),
      text: note || (first ? `${first.text} ${first.paragraph}` : ''),
    }),
  );
  return [{ svgs, heading: '', text: words }, ...marks];
}
