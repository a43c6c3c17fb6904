import { pageSvg } from '../lean-svg.ts';

/**
 * A page's SVG with more left out that a frame does not need: sizes that the style sheet or the view box says
 * again, places of words that their lines say again, white space between elements.
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
 * The same for a panel of a sequence, which has hundreds of discs and marks:
 * without the marks' grounds, which client/embed/hits.ts lays when they are
 * needed, places to the pixel, what is alike in front or once, so that it
 * compresses, and names and numbers without quotes, as HTML allows.
 */
export function leanPanel(svg: string): string {
  const whole = (number: string) => String(Math.round(Number(number)));
  return (
    leanSvg(svg)
      .replace(/<rect\b[^>]*class="hit"[^>]*>(<\/rect>)?/g, '')
      .replace(/ ([xy])="(-?[\d.]+)"/g, (_, name, value) => ` ${name}="${whole(value)}"`)
      .replace(
        /<g transform="translate\((-?[\d.]+),(-?[\d.]+)\)" data-disc="([^"]*)" class="disc">/g,
        (_, x, y, disc) =>
          `<g class=disc data-disc="${disc}" transform=translate(${whole(x)},${whole(y)})>`,
      )
      .replace(
        /<path d="([^"]*)" class="l-glint"/g,
        (_, path: string) => `<path d="${path.replace(/-?\d+\.\d+/g, whole)}" class="l-glint"`,
      )
      // Most words stand in the middle: said once.
      .replace(/<text (?![^>]*text-anchor=)/g, '<text text-anchor="start" ')
      .replace(/ text-anchor="middle"/g, '')
      .replace('<svg ', '<svg text-anchor="middle" ')
      .replace(/\s*\/>/g, ' />')
      .replace(/="([\w.-]+)"/g, '=$1')
  );
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
