/**
 * Asks for the layout of what is there so far. A page's first picture would
 * otherwise lay out all its Chinese text in one go, which takes a slow phone
 * over a tenth of a second in which it answers nothing; so it is done bit by
 * bit between the pieces of the document that the browser reads anyway.
 */
export const earlyLayout = 'document.body.offsetHeight';

const script = `<script>${earlyLayout}</script>`;

/** Places where a script may stand and no rule of the style sheet asks for neighbours. */
const places = new RegExp(
  [
    // Before a heading, a case, a story of a list, or a chart's second drawing, its table.
    String.raw`(?<!</h[1-3]>\s*)<(?:h2|section class="(?:case|shell)|li class="story-item|svg[^>]* chart-wide|div class="view view-table)\b`,
    // Behind a figure, a head, the choice of a figure's views.
    '</(?:figure|header|fieldset)>',
    // Between the steps of a sequence.
    String.raw`(?<=</section>\s*)<section class="sequence-step"`,
  ].join('|'),
  'g',
);

/** Least number of characters between two. */
const apart = 700;

/**
 * The first words of a page cost most, since the browser looks for their fonts:
 * it reads the style sheet before them, then finds the sans for the link to the
 * content, the serif for the site's name, and the sizes of a story's head.
 */
const firstWords =
  /^\s*(?=<a class="skip")|(?<=<a class="skip"[^>]*>[^<]*<\/a>)|(?=\s*<nav\b)(?<=<a class="brand".*?<\/a>)|(?<=<\/h1>)/gs;

/** A body with such a script every so often. */
export function laidOutInParts(html: string): string {
  let last = 0;
  const parts = html.replace(places, (place, offset: number) => {
    if (offset - last < apart) return place;
    last = offset;
    return place.startsWith('</') ? place + script : script + place;
  });
  // Looking back from every place of a long page takes longer than all the rest.
  const title = parts.indexOf('</h1>');
  const head = title < 0 ? parts.length : title + '</h1>'.length;
  return parts.slice(0, head).replace(firstWords, script) + parts.slice(head);
}
