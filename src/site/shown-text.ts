/**
 * Class names whose text is set in the serif, besides headings; a test holds
 * them against the style sheets and the charts' theme.
 */
export const serifClasses: readonly string[] = [
  'serif',
  'font-serif',
  'chart-title',
  'sequence-title',
  'stage-title',
  'step-number',
  'card-value',
  't-number',
  't-serif',
];

/** What is set in the sans again, wherever it stands: the card of a figure in a heading. */
const opensSans = /(?:^|\s)card(?:\s|$)/;
const opensSerif = new RegExp(`^h[123]$|(?:^|\\s)(?:${serifClasses.join('|')})(?:\\s|$)`);
const tags = /<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1>|<(\/?)([a-z][\w-]*)([^>]*)>|[^<]+/gi;
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * What a finished piece of HTML shows in the serif: headings, and all elements
 * of the classes above with what is inside them, cards apart. Numbers that a card will
 * show stand in `data-value` and count as well.
 * @param html of our own templates: every element is closed, attributes hold no `>`
 */
export function serifText(html: string): string {
  let text = [...html.matchAll(/\sdata-value="([^"]*\d[^"]*)"/g)]
    .map(([, value]) => value)
    .join('');
  /** Of each open element: whether the serif held around it. */
  const around: boolean[] = [];
  let serif = false;
  for (const [whole, hidden, close, name, attributes] of html.matchAll(tags)) {
    if (hidden || whole.startsWith('<!--')) continue;
    if (!name) {
      if (serif) text += whole;
    } else if (close) {
      serif = around.pop() ?? false;
    } else if (!attributes?.endsWith('/') && !voids.has(name.toLowerCase())) {
      const classes = /\sclass="([^"]*)"/.exec(attributes ?? '')?.[1] ?? '';
      around.push(serif);
      if (opensSans.test(classes)) serif = false;
      else if (opensSerif.test(name.toLowerCase()) || opensSerif.test(classes)) serif = true;
    }
  }
  return text;
}
