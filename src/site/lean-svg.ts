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
      .replace(/(<g\b[^>]*?) id="[^"]*"/g, '$1'),
  );
}

/** The same drawing with its paths said from point to point. */
export function shortPaths(svg: string): string {
  return svg.replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${relativePath(path)}"`);
}
