/**
 * Pieces of text that do not stand where reading from left to right puts them:
 * a name written from right to left is one piece, and those around it are in the
 * order of the page's own language. Runs in the browser.
 */
export function outOfPlace(): string[] {
  const rightToLeft = /[\u0590-\u08ff]/;
  const found: string[] = [];
  const range = document.createRange();
  const holds = /block|list-item|cell|flex|grid|table/;
  const blocks = [...document.querySelectorAll('body *')].filter((element) => {
    const { display } = getComputedStyle(element);
    return (
      rightToLeft.test(element.textContent!) &&
      element.getClientRects().length > 0 &&
      // In a drawing each text stands for itself.
      (element.closest('svg') ? element.matches('text') : holds.test(display)) &&
      ![...element.querySelectorAll('*')].some(
        (inner) =>
          rightToLeft.test(inner.textContent!) &&
          holds.test(getComputedStyle(inner).display) &&
          !inner.closest('svg'),
      )
    );
  });
  interface Piece {
    words: string;
    left: number;
    right: number;
    top: number;
    height: number;
    /** A name from right to left: its letters are one piece. */
    name: boolean;
  }
  for (const block of blocks) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const pieces: Piece[] = [];
    // Two names side by side are two pieces, where they stand in two texts.
    let open: Piece | undefined;
    while (walker.nextNode()) {
      open = undefined;
      const node = walker.currentNode;
      if (node.parentElement!.closest('svg') !== block.closest('svg')) continue;
      for (const [index, letter] of [...node.textContent!].entries()) {
        const name = rightToLeft.test(letter);
        // Letters of the page's language and figures, and names.
        if (!name && !/[\p{Script=Han}\p{Script=Latin}\d]/u.test(letter)) {
          // Two names with a mark between them are two pieces.
          if (letter !== ' ') open = undefined;
          continue;
        }
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { left, right, top, width, height } = range.getBoundingClientRect();
        if (!width) continue;
        if (name && open && Math.abs(open.top - top) < height / 2) {
          open.left = Math.min(open.left, left);
          open.right = Math.max(open.right, right);
          open.words += letter;
          continue;
        }
        const piece = { words: letter, left, right, top, height, name };
        open = name ? piece : undefined;
        pieces.push(piece);
      }
    }
    for (const [index, piece] of pieces.entries()) {
      const before = pieces[index - 1];
      if (!before || Math.abs(piece.top - before.top) >= piece.height / 2) continue;
      // A piece begins where the one before it ends, or after; letters may touch.
      if (piece.left < (before.left + before.right) / 2)
        found.push(
          `${piece.words} before ${before.words}: ${block.textContent!.trim().slice(0, 60)}`,
        );
    }
  }
  return [...new Set(found)];
}
