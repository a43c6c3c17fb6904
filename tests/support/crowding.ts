/** The distances that WCAG 2.2, 1.4.12 has a reader set, in drawings too: SVG has these properties. */
export const textSpacing: string = `* {
  line-height: 1.5 !important;
  letter-spacing: .12em !important;
  word-spacing: .16em !important;
}
p { margin-bottom: 2em !important; }`;

/**
 * Texts of a page that lie over each other, are cut off, or stand out of the
 * window. Runs in the browser: it must not use anything from outside.
 */
export function crowding(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px`] : [];
  interface Line {
    node: Node;
    box: DOMRect;
    words: string;
  }
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const seen = { opacityProperty: true, visibilityProperty: true };
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement!;
    if (!node.textContent!.trim() || parent.closest('svg, option, [popover]')) continue;
    if (!parent.checkVisibility(seen)) continue;
    let scrolls = false;
    let [left, top, right, bottom] = [-Infinity, -Infinity, Infinity, Infinity];
    let forReadersOnly = false;
    for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.clipPath !== 'none') forReadersOnly = true;
      if (/auto|scroll/.test(style.overflow)) scrolls = true;
      if (!/hidden|clip/.test(style.overflow)) continue;
      const edge = box.getBoundingClientRect();
      left = Math.max(left, edge.left);
      top = Math.max(top, edge.top);
      right = Math.min(right, edge.right);
      bottom = Math.min(bottom, edge.bottom);
    }
    if (forReadersOnly) continue;
    range.selectNodeContents(node);
    const words = node.textContent!.trim().slice(0, 24);
    for (const box of range.getClientRects()) {
      if (box.width < 2) continue;
      // Half a line's height may be empty; letters are not.
      const letters = box.height / 4;
      if (
        box.left < left - 1 ||
        box.right > right + 1 ||
        box.top + letters < top ||
        box.bottom - letters > bottom
      )
        found.push(`cut off: ${words}`);
      if (!scrolls && (box.left < -1 || box.right > clientWidth + 1))
        found.push(`out of the window: ${words}`);
      lines.push({ node, box, words });
    }
  }
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1, index + 80)) {
      if (one.node === other.node) continue;
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Lines stand closer than their boxes are high.
      if (across > 3 && down > Math.min(one.box.height, other.box.height) * 0.45)
        found.push(`over each other: ${one.words} / ${other.words}`);
    }
  return found;
}
