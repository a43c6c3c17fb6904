import { relativePath } from './relative-path.ts';

/**
 * A chart's SVG as a page carries it: without what only a file of its own needs
 * (namespace, size) or nothing in a page refers to (ids of drawings and marks),
 * and with paths that compress. The view box gives the proportions.
 */
export function pageSvg(svg: string): string {
  return shortPaths(
    svg
      .replace(/<svg\b[^>]*>/, (root) => root.replace(/ (?:xmlns|id|width|height)="[^"]*"/g, ''))
      .replace(/(<g\b[^>]*?) id="[^"]*"/g, '$1')
      // Sizes that the page's rules give anyway: by class, or 13 px for all.
      .replace(/<text\b[^>]*>/g, (text) =>
        /"[^"]*\bt-(?:small|label|number)\b/.test(text) || text.includes(' font-size="13"')
          ? text.replace(/ font-size="[^"]*"/, '')
          : text,
      ),
  );
}

/**
 * The same for a panel of a sequence, which has hundreds of discs and marks:
 * places to the pixel, what is alike in front or once, so that it compresses.
 */
export function pagePanel(svg: string): string {
  const whole = (number: string) => String(Math.round(Number(number)));
  return (
    pageSvg(svg)
      .replace(/ ([xy])="(-?[\d.]+)"/g, (_, name, value) => ` ${name}="${whole(value)}"`)
      .replace(
        /<g transform="translate\((-?[\d.]+),(-?[\d.]+)\)" data-disc="([^"]*)" class="disc">/g,
        (_, x, y, disc) =>
          `<g class="disc" data-disc="${disc}" transform="translate(${whole(x)},${whole(y)})">`,
      )
      // A mark of one disc has the disc's key at the end of its own (client/sequence/path.ts).
      .replace(
        /(data-key="[^"]*-(m\d+(?:-\d+)?)"[^>]*>(?:<rect\b[^>]*>(?:<\/rect>)?)?<g class="disc" data-disc)="\2"/g,
        '$1',
      )
      .replace(
        /<path d="([^"]*)" class="l-glint"/g,
        // The sign stays, also of a nought: it is what parts two numbers.
        (_, path: string) =>
          `<path d="${path.replace(/(-?)(\d*\.\d+)/g, (__, sign, number) => sign + whole(number))}" class="l-glint"`,
      )
      // Most words stand in the middle: said once.
      .replace(/<text (?![^>]*text-anchor=)/g, '<text text-anchor="start" ')
      .replace(/ text-anchor="middle"/g, '')
      .replace('<svg ', '<svg text-anchor="middle" ')
  );
}

/** The same drawing with its paths said from point to point. */
export function shortPaths(svg: string): string {
  return svg.replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${relativePath(path)}"`);
}
