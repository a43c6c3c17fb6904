import { describe, expect, it } from 'vitest';
import { draw } from '../charts/draw.ts';
import { forms } from '../charts/registry.ts';
import { chartRules } from '../charts/shared/theme.ts';
import type { TextShape } from '../decks/index.ts';
import { slideDrawing } from './slide.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" class="chart-svg">${inside}</svg>`;
const groupsOf = (inside: string, marks: { key: string; label: string }[] = []) =>
  slideDrawing(svg(inside), { name: 'n', alt: 'a', marks }).groups;
const shapesOf = (inside: string) => groupsOf(inside).flatMap(({ shapes }) => shapes);

describe('a drawing', () => {
  it('takes fills and strokes from the theme by class', () => {
    expect(shapesOf('<circle cx="10" cy="10" r="5" class="s-lens-1 s-expected"/>')).toEqual([
      {
        kind: 'ellipse',
        x: 5,
        y: 5,
        width: 10,
        height: 10,
        fill: { slot: 'accent1', opacity: 0.22 },
        stroke: { slot: 'accent1', width: 1.5 },
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
        fill: { slot: 'bg1' },
        stroke: { slot: 'accent6', width: 1.25, dashed: true },
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
    ).toEqual([
      { kind: 'line', x1: 12, y1: 7, x2: 16, y2: 7, stroke: { slot: 'tx1', width: 2.5 } },
    ]);
    expect(() => shapesOf('<g transform="rotate(9)"><circle r="1"/></g>')).toThrow(/rotate/);
  });

  it('makes lines and rectangles of paths that are such', () => {
    expect(
      shapesOf(
        '<path class="l-ink" d="M0,0L5,5"/><path class="s-ink" d="M0,0H8V4H0Z"/><path class="s-ink" d="M0,0L8,4L0,4Z"/>',
      ).map(({ kind }) => kind),
    ).toEqual(['line', 'rect', 'path']);
  });

  it('groups by mark, in the order of painting', () => {
    const groups = groupsOf(
      '<circle class="s-ink" r="1"/><g data-key="a"><circle class="s-ink" r="1"/><circle class="s-ink" r="2"/></g><circle class="s-ink" r="3"/>',
      [{ key: 'a', label: '甲' }],
    );
    expect(groups.map(({ name, shapes }) => [name, shapes.length])).toEqual([
      ['', 1],
      ['甲', 2],
      ['', 1],
    ]);
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
      slot: 'accent2',
      bold: true,
    });
    const [number] = shapesOf(
      '<text x="1" y="2" font-size="13" class="t-number t-big">8/16</text>',
    ) as [TextShape];
    expect(number).toMatchObject({ size: 34, serif: true, bold: true });
  });

  it('refuses what a deck could not recolour or draw', () => {
    expect(() => shapesOf('<rect fill="#ff0000" width="1" height="1"/>')).toThrow(/palette/);
    expect(() => shapesOf('<image href="a.png" width="1" height="1"/>')).toThrow(/<image>/);
    expect(() =>
      slideDrawing('<svg xmlns="http://www.w3.org/2000/svg"/>', { name: 'n', alt: '', marks: [] }),
    ).toThrow(/size/);
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
      const drawing = slideDrawing(drawn.svg.wide, { name: 'n', alt: 'a', marks: drawn.marks });
      const words = drawing.groups.flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : [])),
      );
      const inSvg = [...drawn.svg.wide.matchAll(/<t(?:ext|span)[^>]*>([^<]+)/g)].map((match) =>
        match[1]!.trim(),
      );
      expect(words.length).toBe(inSvg.filter(Boolean).length);
      const numbers = JSON.stringify(drawing).match(/:null|NaN/g);
      expect(numbers).toBeNull();
    }
  });
});
