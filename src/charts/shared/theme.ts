/**
 * Colours of the site and of its charts, in one place. Charts name them as
 * custom properties, so that one SVG serves the light and the dark theme.
 */
export type ColourScheme = 'light' | 'dark';

const light = {
  paper: '#f8f4ec',
  raised: '#fffdf8',
  sunken: '#efe8da',
  ink: '#1f1a15',
  'ink-2': '#544b40',
  'ink-3': '#6f6558',
  rule: '#d8cebd',
  'rule-strong': '#a79b88',
  accent: '#b3301d',
  'accent-soft': '#f3dcd2',
  'lens-1': '#116f80',
  'lens-1-soft': '#cfe1df',
  'lens-2': '#925c00',
  'lens-2-soft': '#f0dfb9',
  'lens-3': '#4f1f66',
  'lens-3-soft': '#e6d6e6',
};

export type ColourToken = keyof typeof light;

const dark: Record<ColourToken, string> = {
  paper: '#161412',
  raised: '#201d1a',
  sunken: '#0f0d0c',
  ink: '#ece5d8',
  'ink-2': '#b9b0a1',
  'ink-3': '#9a9082',
  rule: '#3b352e',
  'rule-strong': '#6b6256',
  accent: '#f27a62',
  'accent-soft': '#43231c',
  'lens-1': '#80d8e4',
  'lens-1-soft': '#1c3d41',
  'lens-2': '#ecb74f',
  'lens-2-soft': '#453514',
  'lens-3': '#a883d6',
  'lens-3-soft': '#3b2841',
};

export const palette: Record<ColourScheme, Record<ColourToken, string>> = { light, dark };

/** The declarations of one scheme: `--paper:#…;--ink:#…`. */
export function themeDeclarations(scheme: ColourScheme): string {
  return Object.entries(palette[scheme])
    .map(([token, colour]) => `--${token}:${colour}`)
    .join(';');
}

/** The font of chart text; the site's own fallback comes last but one. */
const chartFont =
  'system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Han Fallback",sans-serif';

/** How a shape or text looks, by properties of CSS and SVG alike; lengths are px. */
export type Look = {
  [property in 'fill' | 'stroke']?: ColourToken | 'none' | 'transparent';
} & {
  [property in
    | 'stroke-width'
    | 'stroke-opacity'
    | 'fill-opacity'
    | 'font-size'
    | 'font-weight']?: number;
} & {
  [property in
    | 'stroke-dasharray'
    | 'stroke-linecap'
    | 'font-family'
    | 'font-variant-numeric']?: string;
};

const line = (stroke: ColourToken, width: number): Look => ({
  stroke,
  'stroke-width': width,
  fill: 'none',
});
const rimmed = (fill: ColourToken, stroke: ColourToken, width?: number): Look => ({
  fill,
  stroke,
  ...(width ? { 'stroke-width': width } : {}),
});

/**
 * The vocabulary of classes in a chart's SVG, weakest first. Forms set no
 * colour of their own: they say what a shape is, and this table how it looks
 * in pages, files and slides.
 */
const looks: Record<string, Look> = {
  't-small': { 'font-size': 12 },
  't-label': { 'font-size': 13 },
  't-strong': { 'font-weight': 600 },
  't-number': {
    'font-weight': 600,
    'font-size': 22,
    'font-family': '"Three Lenses Serif",Georgia,serif',
    'font-variant-numeric': 'lining-nums tabular-nums',
  },
  't-big': { 'font-size': 34 },
  't-soft': { fill: 'ink-2' },
  't-accent': { fill: 'accent' },
  't-lens-1': { fill: 'lens-1' },
  't-lens-2': { fill: 'lens-2' },
  't-lens-3': { fill: 'lens-3' },
  't-on': { fill: 'paper' },
  't-serif': {
    'font-family': '"Three Lenses Serif","Songti SC","SimSun",Georgia,serif',
    'font-weight': 600,
  },
  's-ink': { fill: 'ink' },
  's-soft': { fill: 'rule' },
  's-paper': { fill: 'paper' },
  's-raised': rimmed('raised', 'rule'),
  's-rest': { fill: 'rule-strong' },
  's-newsprint': rimmed('sunken', 'rule-strong', 0.75),
  's-fibre': rimmed('raised', 'rule-strong', 0.75),
  's-empty': rimmed('paper', 'ink-2', 1),
  's-accent': { fill: 'accent' },
  's-lens-1': { fill: 'lens-1' },
  's-lens-2': { fill: 'lens-2' },
  's-lens-3': { fill: 'lens-3' },
  's-lens-1-soft': { fill: 'lens-1-soft' },
  's-lens-2-soft': { fill: 'lens-2-soft' },
  's-lens-3-soft': { fill: 'lens-3-soft' },
  's-lost': { ...rimmed('paper', 'ink-3', 1.25), 'stroke-dasharray': '3 2.5' },
  's-expected': { 'fill-opacity': 0.22, 'stroke-width': 1.5 },
  'l-print': line('ink-2', 2),
  'l-paper': { stroke: 'paper', 'stroke-width': 1.6 },
  'l-rule': line('rule', 1),
  'l-strong': line('rule-strong', 1),
  'l-ink': line('ink', 1.25),
  'l-link': line('rule-strong', 1.75),
  'l-lens-1': line('lens-1', 1.75),
  'l-lens-2': line('lens-2', 1.75),
  'l-lens-3': line('lens-3', 1.75),
  'l-glint': { ...line('paper', 1.5), 'stroke-opacity': 0.55, 'stroke-linecap': 'round' },
  'l-dashed': { 'stroke-dasharray': '3 3' },
  hit: { fill: 'transparent', stroke: 'none' },
  's-expected.s-lens-1': { stroke: 'lens-1' },
  's-expected.s-lens-2': { stroke: 'lens-2' },
  's-expected.s-lens-3': { stroke: 'lens-3' },
  's-expected.s-ink': { stroke: 'ink' },
};

/** What the table says of an element with these classes. */
export function lookOf(classes: ReadonlySet<string>): Look {
  const found = Object.entries(looks).filter(([names]) =>
    names.split('.').every((name) => classes.has(name)),
  );
  return Object.assign({}, ...found.map(([, look]) => look));
}

function declarations(look: Look): string {
  return Object.entries(look)
    .map(([property, value]) => {
      if (property === 'font-size') return `${property}:${value}px`;
      return `${property}:${value in light ? `var(--${value})` : value}`;
    })
    .join(';');
}

/** The style sheet of charts in pages: the table, and the states that only a page has. */
export const chartRules = `
.chart-svg{font:400 13px/1.4 ${chartFont};fill:var(--ink);overflow:visible}
@supports not (hanging-punctuation:first){.chart-svg{text-autospace:normal}}
.chart-svg .wide-quotes{font-family:"Han Marks",${chartFont}}
.chart-svg text{fill:var(--ink)}
${Object.entries(looks)
  .map(([names, look]) => `.chart-svg .${names}{${declarations(look)}}`)
  .join('\n')}
.chart-svg .mark{outline:none}
.chart-svg .mark[tabindex]{cursor:pointer}
.chart-svg .mark[tabindex]:hover .hit{stroke:var(--rule-strong);stroke-width:1}
.chart-svg .mark.is-selected .hit{stroke:var(--accent);stroke-width:1.5}
.chart-svg .mark.is-open .hit{stroke:var(--ink-2);stroke-width:1.5}
.chart-svg .mark[tabindex]:is(:hover,:focus-visible,.is-open) :is(circle,path,rect,line):not(.hit,.l-glint,.l-paper){stroke-width:3}
@media screen{.chart-svg:has(.is-open) .mark:not(.is-open,.is-selected){opacity:.3}.chart-svg .mark.is-open{opacity:1}}
.chart-svg .mark:focus-visible .hit{stroke:var(--accent);stroke-width:2.5}
.chart-svg .mark.way.way .hit{fill:none;stroke:none;stroke-width:22;pointer-events:stroke}
.chart-svg .mark.way:is(:hover,:focus-visible,.is-open,.is-selected) path:not(.hit){stroke-width:4}
@media(forced-colors:active){.chart-svg .mark:is(:focus-visible,.is-open) .hit{stroke:Highlight}}
`.trim();
