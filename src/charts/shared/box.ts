import { max, min } from 'd3';

/** The room that something takes, px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The room that several boxes take together; undefined when there are none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (!boxes.length) return undefined;
  return {
    left: min(boxes, ({ left }) => left)!,
    right: max(boxes, ({ right }) => right)!,
    top: min(boxes, ({ top }) => top)!,
    bottom: max(boxes, ({ bottom }) => bottom)!,
  };
}
