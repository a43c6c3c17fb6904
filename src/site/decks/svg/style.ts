import { type ColourToken, chartRules } from '../../../charts/shared/theme.ts';
import type { Paint, Stroke } from '../../../decks/index.ts';

/** The site's colours by slots of the deck's theme; soft tones are their colour, thinned. */
const paints: Record<ColourToken, Paint> = {
  paper: { slot: 'bg1' },
  raised: { slot: 'bg1' },
  sunken: { slot: 'bg2' },
  ink: { slot: 'tx1' },
  'ink-2': { slot: 'tx2' },
  'ink-3': { slot: 'accent6' },
  rule: { slot: 'accent5', opacity: 0.5 },
  'rule-strong': { slot: 'accent5' },
  accent: { slot: 'accent4' },
  'accent-soft': { slot: 'accent4', opacity: 0.15 },
  'lens-1': { slot: 'accent1' },
  'lens-1-soft': { slot: 'accent1', opacity: 0.2 },
  'lens-2': { slot: 'accent2' },
  'lens-2-soft': { slot: 'accent2', opacity: 0.25 },
  'lens-3': { slot: 'accent3' },
  'lens-3-soft': { slot: 'accent3', opacity: 0.2 },
};

interface Rule {
  tag: string;
  classes: string[];
  declarations: Record<string, string>;
}

/** The charts' own style sheet, so that a new class of a form needs nothing here. */
const rules: Rule[] = [
  ...chartRules
    .replace(/@media[^{]*\{[^{}]*\{[^{}]*\}\s*\}/g, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g),
].flatMap(([, selector = '', body = '']) => {
  const match = /^\s*\.chart-svg ([a-z]*)((?:\.[\w-]+)*)\s*$/.exec(selector);
  if (!match) return [];
  const declarations = Object.fromEntries(
    body.split(';').flatMap((each) => {
      const at = each.indexOf(':');
      return at > 0 ? [[each.slice(0, at).trim(), each.slice(at + 1).trim()]] : [];
    }),
  );
  return [
    { tag: match[1] ?? '', classes: (match[2] ?? '').split('.').filter(Boolean), declarations },
  ];
});

/** What the sheet says of an element; its own attributes give way, as in a browser. */
export function styleOf(
  element: Element,
  inherited: Record<string, string> = {},
): Record<string, string> {
  const classes = new Set((element.getAttribute('class') ?? '').split(/\s+/));
  const tag = element.localName;
  const own = Object.fromEntries(
    presentation.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const matching = rules
    .filter(
      (rule) =>
        (rule.tag === '' || rule.tag === tag) && rule.classes.every((each) => classes.has(each)),
    )
    .sort((a, b) => a.classes.length - b.classes.length);
  const style: Record<string, string> = { ...inherited, ...own };
  for (const { declarations } of matching)
    Object.assign(style, declarations, shorthand(declarations));
  return style;
}

const presentation = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** `font:600 22px/1 "Three Lenses Serif"` in its parts. */
function shorthand({ font = '' }: Record<string, string>): Record<string, string> {
  const match = /^(\d+) ([\d.]+)px(?:\/[\d.]+)? (.+)$/.exec(font);
  if (!match) return {};
  return { 'font-weight': match[1]!, 'font-size': match[2]!, 'font-family': match[3]! };
}

/** Undefined where nothing is painted. */
export function fillPaint(style: Record<string, string>): Paint | undefined {
  return paintOf(style.fill ?? 'var(--ink)', opacity(style, 'fill-opacity'));
}

export function strokePaint(style: Record<string, string>): Stroke | undefined {
  const paint = paintOf(style.stroke ?? 'none', opacity(style, 'stroke-opacity'));
  const width = Number.parseFloat(style['stroke-width'] ?? '1');
  if (!paint || width === 0) return undefined;
  const dashed = (style['stroke-dasharray'] ?? 'none') !== 'none';
  return { ...paint, width, ...(dashed ? { dashed } : {}) };
}

function opacity(style: Record<string, string>, name: string): number {
  return Number(style[name] ?? 1) * Number(style.opacity ?? 1);
}

/** @throws Error for a colour that is not of the site's palette: a deck could not recolour it */
function paintOf(value: string, factor: number): Paint | undefined {
  if (value === 'none' || value === 'transparent') return undefined;
  const token = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  const paint = value === 'currentColor' ? paints.ink : paints[token as ColourToken];
  if (!paint) throw new Error(`a chart is drawn in "${value}", which is no colour of the palette`);
  const total = (paint.opacity ?? 1) * factor;
  return total < 1
    ? { slot: paint.slot, opacity: Math.round(total * 100) / 100 }
    : { slot: paint.slot };
}
