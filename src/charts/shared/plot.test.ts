import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { ChartInputError, type Mark } from '../form.ts';
import { grouped, Plot, plot, serialize } from './plot.ts';

const context = { width: 200, prefix: 'p', layout: 'wide' } as const;

function mark(key: string, value: number): Mark & { amount: number } {
  return { key, label: key, status: 'reported', evidence: [], amount: value };
}
const marks = [mark('a', 1), mark('b', 3), mark('c', 2)];

function drawn(options: Plot.PlotOptions): string {
  return serialize(plot(context, { height: 80, ...options }).svg);
}

const clipped = () =>
  drawn({ marks: [Plot.barX(marks, { x: 'amount', y: 'key', fill: 'red', clip: true })] });

function linked(link: string): string {
  return drawn({ marks: [Plot.dot([link], { x: 0, y: 0, href: (d: string) => d })] });
}

describe('Plot in its wrapper', () => {
  it('draws the same for the same, however often it drew before', () => {
    const first = clipped();
    expect(first).toContain('<clipPath id="p-clip-0">');
    expect(first).toContain('clip-path="url(#p-clip-0)"');
    expect(clipped()).toBe(first);
  });

  it('keeps the shapes and drops style sheet, names, classes and colours', () => {
    const svg = clipped();
    expect(svg.match(/<rect/g)).toHaveLength(marks.length + 1);
    expect(svg).not.toMatch(/<style|aria-|plot-|fill="red"|currentColor|font-family/);
    expect(svg).toContain('class="chart-svg chart-wide"');
    expect(svg).toContain('viewBox="0 0 200 80"');
    expect(svg).toContain('id="p"');
  });

  it('leaves a class of the theme on its layer', () => {
    const bars = Plot.barX(marks, { x: 'amount', y: 'key', className: 's-ink' });
    expect(drawn({ marks: [bars] })).toContain('<g class="s-ink"');
  });

  it.each([
    'https://example.org/a',
    'http://example.org',
    '/communities/a/',
    'a/b.html',
    '#a',
    '?a=b',
  ])('lets a link to a page stand: %s', (link) => {
    expect(linked(link)).toContain(`href="${link}"`);
  });

  it.each(['data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'mailto:a@example.org'])(
    'refuses a link to anything else: %s',
    (link) => {
      expect(() => linked(link)).toThrow(ChartInputError);
    },
  );

  it('refuses a script however it is written', () => {
    const blank = fc.constantFrom('', ' ', '\t', '\n', '\u0001');
    const letters = fc
      .tuple(...[...'javascript'].map((c) => fc.constantFrom(c, c.toUpperCase())))
      .map((list) => list.join(''));
    fc.assert(
      fc.property(blank, letters, (before, scheme) => {
        expect(() => linked(`${before}${scheme}:alert(1)`)).toThrow(ChartInputError);
      }),
      { numRuns: 40 },
    );
    expect(() => linked('java\nscript:alert(1)')).toThrow(ChartInputError);
  });

  it('refuses what would put HTML or a warning sign around the drawing', () => {
    expect(() => drawn({ title: 'a', marks: [] })).toThrow('figure');
    const silent = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(() => drawn({ marks: [Plot.dot(['1', '2'], { x: (d) => d })] })).toThrow('warns');
    expect(silent).toHaveBeenCalled();
    silent.mockRestore();
  });

  it('tells where a scale puts a value, and names a scale that is not there', () => {
    const { scale } = plot(context, { marks: [Plot.dot([0, 1], { x: (d) => d })] });
    expect(Number(scale('x').apply(1))).toBeGreaterThan(Number(scale('x').apply(0)));
    expect(() => scale('color')).toThrow('"color"');
  });
});

describe('shapes grouped by mark', () => {
  const radii = (svg: string) =>
    [...parseHTML(svg).document.querySelectorAll('.mark')].map((group) => [
      group.id,
      group.getAttribute('data-key'),
      Number(group.querySelector('circle')?.getAttribute('r')),
    ]);
  const dots = (options: Plot.DotOptions) =>
    radii(
      drawn({
        r: { type: 'identity' },
        marks: [
          Plot.dot(marks, { x: 'amount', r: 'amount', ...options, render: grouped(marks, 'p') }),
        ],
      }),
    );

  it('follows Plot where it sorts and filters', () => {
    // Plot draws big dots first.
    expect(dots({})).toEqual([
      ['p-b', 'b', 3],
      ['p-c', 'c', 2],
      ['p-a', 'a', 1],
    ]);
    expect(dots({ filter: (d) => d.key !== 'b' })).toEqual([
      ['p-c', 'c', 2],
      ['p-a', 'a', 1],
    ]);
  });

  it('finds the shapes of a clipped layer and of links', () => {
    expect(dots({ clip: true, href: () => '/a' })).toHaveLength(marks.length);
  });

  it('refuses a Plot mark that has no shape of its own for each datum', () => {
    const line = Plot.lineY(marks, { y: 'amount', render: grouped(marks, 'p') });
    expect(() => drawn({ marks: [line] })).toThrow('1 shapes for 3 marks');
  });
});
