/**
 * `40间|、固定`: the characters around each line that begins with a closing mark
 * or ends with an opening one. Runs in the browser.
 */
export function wrongBreaks(): string[] {
  const closing = /[，。、；：？！）》」』”’…,.;:!?)]/;
  const opening = /[（《「『“‘(]/;
  const found: string[] = [];
  let last: { block: Element; rect: DOMRect; character: string; words: string } | undefined;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const element = node.parentElement!;
    if (element.closest('svg, script, style') || !element.checkVisibility()) continue;
    let block = element;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement!;
    for (const [at, character] of node.data.split('').entries()) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getBoundingClientRect();
      if (!rect.width || !character.trim()) continue;
      const onNextLine =
        last?.block === block && rect.top > last.rect.bottom - 4 && rect.left < last.rect.left;
      if (onNextLine && (closing.test(character) || opening.test(last!.character)))
        found.push(`${last!.words}|${node.data.slice(at, at + 3)}`);
      last = { block, rect, character, words: node.data.slice(Math.max(0, at - 5), at + 1) };
    }
  }
  return found;
}

/** Every headline in view and where its lines end. Runs in the browser. */
export function headlines(): { text: string; breaks: number[] }[] {
  return [...document.querySelectorAll('h1, h2, h3, .chart-title, .chart-cards .serif')].flatMap(
    (one) => {
      if (!one.checkVisibility()) return [];
      const breaks: number[] = [];
      let text = '';
      let bottom = Number.POSITIVE_INFINITY;
      const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null)
        for (const [at, character] of node.data.split('').entries()) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const rect = range.getBoundingClientRect();
          if (rect.top > bottom - 4) breaks.push(text.length);
          text += character;
          bottom = rect.bottom;
        }
      return [{ text, breaks }];
    },
  );
}
