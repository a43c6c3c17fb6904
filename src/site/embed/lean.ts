import { pagePanel, pageSvg } from '../lean-svg.ts';

/**
 * A page's SVG with more left out: sizes of words that the style sheet says again,
 * places of words that their lines say again, white space between elements.
 */
export function leanSvg(svg: string): string {
  return pageSvg(svg)
    .replace(/<text\b[^>]*\bt-(?:small|label|number|big)\b[^>]*>/g, (text) =>
      text.replace(/ font-size="[^"]*"/, ''),
    )
    .replace(/>\s+</g, '><')
    .replace(/<text\b[^>]*>(?=<tspan)/g, (text) => text.replace(/ [xy]="[^"]*"/g, ''));
}

/**
 * The same for a panel of a sequence: without the marks' grounds, which
 * client/embed/hits.ts lays when they are needed, and names and numbers without
 * quotes, as HTML allows.
 */
export function leanPanel(svg: string): string {
  return pagePanel(leanSvg(svg))
    .replace(/<rect\b[^>]*class="hit"[^>]*>(<\/rect>)?/g, '')
    .replace(/\s*\/>/g, ' />')
    .replace(/="([\w.-]+)"/g, '=$1');
}

const ofMarks = /\.mark\b/;

/** What the rules say of marks that answer: an embed gets it with the script that makes them answer. */
export function markRules(rules: string): string {
  return rules
    .split('\n')
    .filter((rule) => ofMarks.test(rule))
    .join('');
}

/** The rules of a chart's style sheet (one a line) whose classes the drawings use, without those of marks that answer. */
export function leanRules(rules: string, svg: string): string {
  const used = new Set(
    [...svg.matchAll(/class="([^"]*)"/g)].flatMap((match) => match[1]!.split(' ')),
  );
  return rules
    .split('\n')
    .filter((rule) => !ofMarks.test(rule))
    .filter((rule) =>
      (rule.match(/\.[tsl]-[\w-]+/g) ?? []).every((name) => used.has(name.slice(1))),
    )
    .join('');
}
