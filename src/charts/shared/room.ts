import { parseHTML } from 'linkedom';
import { measure } from './text.ts';

/** The room that a piece of text takes in a drawing, px. */
export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Every line of text of a drawing that is not turned or moved by a transform. Only tests use this. */
export function textBoxes(svg: string): TextBox[] {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll('text')].flatMap((element) => {
    const classes = element.getAttribute('class') ?? '';
    const strong = /t-(strong|number)/.test(classes);
    const size = sizeOf(classes, element.getAttribute('font-size'));
    const anchor = element.getAttribute('text-anchor') ?? 'start';
    const spans = [...element.querySelectorAll('tspan')];
    return (spans.length ? spans : [element]).map((line) => {
      const text = line.textContent ?? '';
      const width = measure(text, size, { strong });
      const [x, y] = [Number(line.getAttribute('x')), Number(line.getAttribute('y'))];
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { text, left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.2 };
    });
  });
}

/** What is wrong with a drawing's text, in words: it leaves the drawing or lies on other text. */
export function crowding(svg: string): string[] {
  const { document } = parseHTML(svg);
  const [, , width, height] = document
    .querySelector('svg')!
    .getAttribute('viewBox')!
    .split(' ')
    .map(Number) as [number, number, number, number];
  const boxes = textBoxes(svg);
  return boxes.flatMap((box, index) => [
    ...(box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5
      ? [`“${box.text}” leaves the drawing`]
      : []),
    ...boxes
      .slice(index + 1)
      .filter((other) => overlap(box, other))
      .map((other) => `“${box.text}” lies on “${other.text}”`),
  ]);
}

function overlap(a: TextBox, b: TextBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** As the theme's sheet sets it: a class wins over the attribute. */
function sizeOf(classes: string, attribute: string | null): number {
  if (classes.includes('t-big')) return 34;
  if (classes.includes('t-number')) return 22;
  if (classes.includes('t-small')) return 12;
  return classes.includes('t-label') ? 13 : Number(attribute ?? 13);
}
