/**
 * Colours of the site and of its charts, in one place. Charts name them as
 * custom properties, so that one SVG serves the light and the dark theme; a
 * chart that leaves the site takes `themeCss` with it.
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

/** The font of chart text: on Chinese pages quotes and dashes come from a Chinese one; the site's own fallback comes last but one. */
export const chartFont =
  '"Han Marks",system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Han Fallback",sans-serif';

/**
 * The vocabulary of classes in a chart's SVG. Forms set no colour of their
 * own: they say what a shape is, and this sheet says how it looks.
 */
export const chartRules = `
.chart-svg{font:400 13px/1.4 ${chartFont};fill:var(--ink);overflow:visible}
@supports not (hanging-punctuation:first){.chart-svg{text-autospace:normal}}
.chart-svg text{fill:var(--ink)}
.chart-svg .t-small{font-size:12px}
.chart-svg .t-label{font-size:13px}
.chart-svg .t-strong{font-weight:600}
.chart-svg .t-number{font:600 22px/1 "Three Lenses Serif",Georgia,serif;font-variant-numeric:lining-nums tabular-nums}
.chart-svg .t-big{font-size:34px}
.chart-svg .t-soft{fill:var(--ink-2)}
.chart-svg .t-accent{fill:var(--accent)}
.chart-svg .t-lens-1{fill:var(--lens-1)}
.chart-svg .t-lens-2{fill:var(--lens-2)}
.chart-svg .t-lens-3{fill:var(--lens-3)}
.chart-svg .t-on{fill:var(--paper)}
.chart-svg .s-ink{fill:var(--ink)}
.chart-svg .s-soft{fill:var(--rule)}
.chart-svg .s-paper{fill:var(--paper)}
.chart-svg .s-raised{fill:var(--raised);stroke:var(--rule)}
.chart-svg .s-rest{fill:var(--rule-strong)}
.chart-svg .s-newsprint{fill:var(--sunken);stroke:var(--rule-strong);stroke-width:.75}
.chart-svg .s-fibre{fill:var(--raised);stroke:var(--rule-strong);stroke-width:.75}
.chart-svg .l-print{stroke:var(--ink-2);stroke-width:2;fill:none}
.chart-svg .l-paper{stroke:var(--paper);stroke-width:1.6}
.chart-svg .s-empty{fill:var(--paper);stroke:var(--ink-2);stroke-width:1}
.chart-svg .t-serif{font-family:"Three Lenses Serif","Songti SC","SimSun",Georgia,serif;font-weight:600}
.chart-svg .s-accent{fill:var(--accent)}
.chart-svg .s-lens-1{fill:var(--lens-1)}
.chart-svg .s-lens-2{fill:var(--lens-2)}
.chart-svg .s-lens-3{fill:var(--lens-3)}
.chart-svg .s-lens-1-soft{fill:var(--lens-1-soft)}
.chart-svg .s-lens-2-soft{fill:var(--lens-2-soft)}
.chart-svg .s-lens-3-soft{fill:var(--lens-3-soft)}
.chart-svg .s-lost{fill:var(--paper);stroke:var(--ink-3);stroke-width:1.25;stroke-dasharray:3 2.5}
.chart-svg .s-expected{fill-opacity:.22;stroke-width:1.5}
.chart-svg .s-expected.s-lens-1{stroke:var(--lens-1)}
.chart-svg .s-expected.s-lens-2{stroke:var(--lens-2)}
.chart-svg .s-expected.s-lens-3{stroke:var(--lens-3)}
.chart-svg .s-expected.s-ink{stroke:var(--ink)}
.chart-svg .l-rule{stroke:var(--rule);stroke-width:1;fill:none}
.chart-svg .l-strong{stroke:var(--rule-strong);stroke-width:1;fill:none}
.chart-svg .l-ink{stroke:var(--ink);stroke-width:1.25;fill:none}
.chart-svg .l-link{stroke:var(--rule-strong);stroke-width:1.75;fill:none}
.chart-svg .l-lens-1{stroke:var(--lens-1);stroke-width:1.75;fill:none}
.chart-svg .l-lens-2{stroke:var(--lens-2);stroke-width:1.75;fill:none}
.chart-svg .l-lens-3{stroke:var(--lens-3);stroke-width:1.75;fill:none}
.chart-svg .l-glint{stroke:var(--paper);stroke-width:1.5;stroke-opacity:.55;stroke-linecap:round;fill:none}
.chart-svg .l-dashed{stroke-dasharray:3 3}
.chart-svg .hit{fill:transparent;stroke:none}
.chart-svg .mark{outline:none}
.chart-svg .mark[tabindex]{cursor:pointer}
.chart-svg .mark[tabindex]:hover .hit{stroke:var(--rule-strong);stroke-width:1}
.chart-svg .mark.is-selected .hit{stroke:var(--accent);stroke-width:1.5;stroke-dasharray:4 3}
.chart-svg .mark:focus-visible .hit{stroke:var(--accent);stroke-width:2.5}
.chart-svg .mark.way.way .hit{fill:none;stroke:none;stroke-width:22;pointer-events:stroke}
.chart-svg .mark.way:is(:hover,:focus-visible,.is-open,.is-selected) path:not(.hit){stroke-width:4}
.chart-svg:has(.way.is-open) .mark.way:not(.is-open) path{opacity:.3}
@media(forced-colors:active){.chart-svg .mark:focus-visible .hit{stroke:Highlight}}
`.trim();

/** A style sheet for an SVG that stands alone, following the reader's own scheme unless one is given. */
export function standaloneCss(scheme?: ColourScheme): string {
  const base = `:root{${themeDeclarations(scheme ?? 'light')}}`;
  const follow = scheme
    ? ''
    : `@media(prefers-color-scheme:dark){:root{${themeDeclarations('dark')}}}`;
  return `${base}${follow}${chartRules}`;
}
