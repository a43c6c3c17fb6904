import { describe, expect, it } from 'vitest';
import { draw } from '../charts/draw.ts';
import { forms } from '../charts/registry.ts';
import { chartRules } from '../charts/shared/theme.ts';
import { readDrawing } from './read.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" class="chart-svg">${inside}</svg>`;
const shapesOf = (inside: string) => readDrawing(svg(inside), ['l-glint']).shapes;

describe('a drawing', () => {
  it('takes fills and strokes from the theme by class', () => {
    expect(shapesOf('<circle cx="10" cy="10" r="5" class="s-lens-1 s-expected"/>')).toEqual([
      {
        kind: 'ellipse',
        x: 5,
        y: 5,
        width: 10,
        height: 10,
        fill: { colour: 'lens-1', opacity: 0.22 },
        stroke: { colour: 'lens-1', width: 1.5 },
      },
    ]);
    expect(shapesOf('<rect x="1" y="2" width="3" height="4" rx="1" class="s-lost"/>')).toEqual([
      {
        kind: 'rect',
        x: 1,
        y: 2,
        width: 3,
        height: 4,
        radius: 1,
        fill: { colour: 'paper' },
        stroke: { colour: 'ink-3', width: 1.25, dash: [3, 2.5] },
      },
    ]);
  });

  it('leaves out what only serves pointers or paints nothing', () => {
    expect(
      shapesOf(
        '<rect class="hit" width="9" height="9"/><path class="l-glint" d="M0,0L9,9"/><rect class="s-ink" width="0" height="9"/><line x1="0" x2="9" y1="0" y2="0"/>',
      ),
    ).toEqual([]);
  });

  it('follows translate and scale through groups', () => {
    expect(
      shapesOf(
        '<g transform="translate(10,5)"><g transform="scale(2)"><line class="l-ink" x1="1" y1="1" x2="3" y2="1"/></g></g>',
      ),
    ).toEqual([{ kind: 'path', d: 'M12 7L16 7', stroke: { colour: 'ink', width: 2.5 } }]);
    expect(() => shapesOf('<g transform="rotate(9)"><circle r="1"/></g>')).toThrow(/rotate/);
  });

  it('keeps the mark of each shape, in the order of painting', () => {
    const shapes = shapesOf(
      '<circle class="s-ink" r="1"/><g data-key="a"><circle class="s-ink" r="1"/><circle class="s-ink" r="2"/></g><circle class="s-ink" r="3"/>',
    );
    expect(shapes.map(({ key }) => key)).toEqual([undefined, 'a', 'a', undefined]);
  });

  it('keeps the lines of a label in one text box, by its baseline and anchor', () => {
    const [label] = shapesOf(
      '<text class="t-strong t-lens-2" font-size="14" text-anchor="middle"><tspan x="30" y="20">一行</tspan><tspan x="30" y="39">二</tspan></text>',
    );
    expect(label).toMatchObject({
      kind: 'text',
      x: 30,
      y: 20,
      anchor: 'middle',
      lines: ['一行', '二'],
      size: 14,
      step: 19,
      fill: { colour: 'lens-2' },
      strong: true,
    });
    const [number] = shapesOf(
      '<text x="1" y="2" font-size="13" class="t-number t-big">8/16</text>',
    );
    expect(number).toMatchObject({ size: 34, family: 'serif', strong: true });
  });

  it('refuses what a deck could not recolour or draw', () => {
    expect(() => shapesOf('<rect fill="#ff0000" width="1" height="1"/>')).toThrow(/palette/);
    expect(() => shapesOf('<image href="a.png" width="1" height="1"/>')).toThrow(/<image>/);
    expect(() => readDrawing('<svg xmlns="http://www.w3.org/2000/svg"/>')).toThrow(/size/);
  });

  it('knows every colour of the charts’ sheet', () => {
    const classes = [
      ...new Set([...chartRules.matchAll(/\.([slt]-[\w-]+)/g)].map((match) => match[1]!)),
    ];
    expect(classes.length).toBeGreaterThan(25);
    for (const name of classes)
      expect(() => shapesOf(`<rect class="${name}" width="1" height="1"/>`), name).not.toThrow();
  });
});

/** The examples are the gallery and the snapshots: what a form can draw, a deck can. */
describe.each(forms)('form $name', ({ examples, ...form }) => {
  it.each(examples)('$name is drawn whole', ({ options, rows, figures = {} }) => {
    for (const edition of ['zh-CN', 'en'] as const) {
      const drawn = draw({
        form: { ...form, examples },
        options,
        rows,
        edition,
        id: 'x',
        figure: (id) => figures[id],
      });
      const drawing = readDrawing(drawn.svg.wide);
      const words = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : []));
      const inSvg = [...drawn.svg.wide.matchAll(/<t(?:ext|span)[^>]*>([^<]+)/g)].map((match) =>
        match[1]!.trim(),
      );
      expect(words.length).toBe(inSvg.filter(Boolean).length);
      const numbers = JSON.stringify(drawing).match(/:null|NaN/g);
      expect(numbers).toBeNull();
    }
  });
});
