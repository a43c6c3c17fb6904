import type { Group } from '../shared/svg.ts';
import type { MatrixMark, MatrixSeries } from './prepare.ts';

/** From a disc's edge to its glass: the rim and a ring of paper, px. */
const mount = 2.2;

/**
 * Makes a circle, Plot's or our own, a lens: full glass for what is done,
 * light glass for what is planned, an empty dashed ring for what the copy lost.
 */
export function disc(
  group: Group,
  { colour, planned }: MatrixSeries,
  { status }: MatrixMark,
  { cx, cy, r }: { cx: number; cy: number; r: number },
): void {
  const lost = status === 'illegible';
  group.select('circle').attr('class', lost ? 's-lost' : `l-${colour}`);
  if (lost) return;
  const light = colour === 'ink' ? 's-soft' : `s-${colour}-soft`;
  group
    .append('circle')
    .attr('class', planned || status === 'projected' ? light : `s-${colour}`)
    .attr('cx', cx)
    .attr('cy', cy)
    .attr('r', r - mount);
}
