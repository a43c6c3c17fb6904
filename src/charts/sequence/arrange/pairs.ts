import { emptyPanel, type Frame, longestWord } from '../panel.ts';
import type { Panel } from '../placed.ts';
import { arrangeAside } from './aside.ts';
import type { PairsStep } from './pair-parts.ts';
import { across } from './pairs-across.ts';
import { downwards } from './pairs-down.ts';

/**
 * Who stands in two lenses: between the face of the one and the face of the
 * other, with what it does on the one side and what it wants on the other.
 */
export function arrangePairs(step: PairsStep, frame: Frame): Panel {
  const panel = emptyPanel();
  const inside = step.groups.filter(({ place }) => place === 'in');
  const outside = step.groups.filter(({ place }) => place === 'aside');
  const needed =
    longestWord(
      inside.flatMap(({ pair }) => [...pair!.from, ...pair!.to]),
      13,
    ) + 10;
  const bottom =
    frame.layout === 'wide' && needed * inside.length <= frame.width
      ? downwards(panel, step, inside, frame)
      : across(panel, step, inside, frame);
  arrangeAside(panel, outside, bottom + 10, frame);
  return panel;
}
