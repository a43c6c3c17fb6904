/**
 * Labels of a page's drawings that are cut off or lie over one another. A label
 * beside a drawing that scrolls can be scrolled to. Runs in the browser.
 * @param hidden look at panels, too, that wait unseen for their turn
 */
export function chartCrowding({ hidden = false } = {}): string[] {
  const found: string[] = [];
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg.chart-svg')) {
    const frame = svg.getBoundingClientRect();
    if (!frame.width || (!hidden && !svg.checkVisibility({ visibilityProperty: true }))) continue;
    const scale = frame.width / svg.viewBox.baseVal.width;
    const scrolls = getComputedStyle(svg.parentElement!).overflowX === 'auto';
    const labels = [...svg.querySelectorAll('text')].flatMap((text) => {
      const lines = text.querySelectorAll('tspan');
      return (lines.length ? [...lines] : [text]).map((line) => ({
        text,
        words: line.textContent ?? '',
        box: line.getBoundingClientRect(),
      }));
    });
    for (const { words, box } of labels) {
      if (!box.width) continue;
      if (box.left < frame.left - 1 || box.right > frame.right + 1)
        found.push(`“${words}” leaves its drawing`);
      if (!scrolls && (box.left < -1 || box.right > document.documentElement.clientWidth + 1))
        found.push(`“${words}” leaves the window`);
    }
    for (const [index, one] of labels.entries())
      for (const other of labels.slice(index + 1)) {
        if (one.text === other.text) continue;
        const across =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Boxes hold the line's leading: glyphs touch only where they share more than that.
        if (across > 1.5 && down > 5 * scale) found.push(`“${one.words}” over “${other.words}”`);
      }
  }
  return found;
}
