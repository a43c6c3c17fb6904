/** How much longer a line becomes, as a part of its length, by each em between letters and between words. */
const perLetter = { zh: 1.6, en: 2.4 };
const perWord = 0.3;

/**
 * Keeps chart text apart for a reader who sets letters wider (WCAG 2.2, 1.4.12).
 * Its room was measured at build time, so the drawing becomes larger by as much
 * as its lines become longer, and its letters keep their size. The column lets
 * the reader scroll to what it cannot hold.
 */
export function keepTextApart(svg: SVGSVGElement): void {
  const texts = [...svg.querySelectorAll<SVGElement>('text, tspan[class], tspan[font-size]')];
  const [first] = texts;
  if (!first) return;
  const { lang } = svg.ownerDocument.documentElement;
  const each = lang.startsWith('zh') ? perLetter.zh : perLetter.en;
  let now = 1;
  // A line that becomes longer tells that a style sheet of the reader's has come.
  const watch = new ResizeObserver(() => {
    const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(first);
    const ems = (spacing: string) =>
      Math.max(0, (Number.parseFloat(spacing) || 0) / Number.parseFloat(fontSize));
    const wider = 1 + each * ems(letterSpacing) + perWord * ems(wordSpacing);
    if (Math.abs(wider - now) < 0.01) return;
    now = wider;
    setLarger(svg, texts, wider);
  });
  watch.observe(first);
}

function setLarger(svg: SVGSVGElement, texts: SVGElement[], times: number): void {
  svg.style.width = svg.style.maxWidth = '';
  for (const text of texts) text.style.fontSize = '';
  svg.parentElement?.classList.toggle('is-larger', times > 1);
  if (times <= 1) return;
  const most = Number.parseFloat(getComputedStyle(svg).maxWidth);
  svg.style.width = `${100 * times}%`;
  svg.style.maxWidth = most ? `${most * times}px` : 'none';
  // All are read before the first is written: one inherits from another.
  const sizes = texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  for (const [index, text] of texts.entries()) text.style.fontSize = `${sizes[index]! / times}px`;
}
