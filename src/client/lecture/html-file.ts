import { chartRules, themeDeclarations } from '../../charts/shared/theme.ts';
import { escapeHtml } from '../../site/embed/snippets.ts';
import playerCss from '../../styles/player.css?inline';
import { pointAt } from '../fullscreen.ts';
import { type LectureSlide, wideDrawing } from './slides.ts';
import type { LectureConfig } from './state.ts';

const element = (tag: string, className: string, text: string) =>
  text ? `<${tag} class="${className}">${escapeHtml(text)}</${tag}>` : '';

/** The whole lecture as one HTML file: charts, style and script inside, nothing asked of the network. */
export function lectureHtml(title: string, slides: LectureSlide[], config: LectureConfig): string {
  const { lang, words } = config;
  const css = `:root{color-scheme:light;${themeDeclarations('light')}}${chartRules}${playerCss}`;
  const button = (act: string, label: string | undefined) =>
    `<button type="button" data-act="${act}">${escapeHtml(label ?? '')}</button>`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title || words.title || '')}</title>
<style>${css}</style>
</head>
<body>
<main>
${slides.map(section).join('\n')}
</main>
<nav class="bar"><span class="keys">${escapeHtml(words.fileKeys ?? '')}</span>${button('back', words.previous)}<span data-count></span>${button('on', words.next)}${button('notes', words.note)}${button('screen', words.present)}</nav>
<script>${player}</script>
</body>
</html>
`;
}

function section(slide: LectureSlide): string {
  const svg = wideDrawing(slide);
  return `<section class="slide${svg ? '' : ' cover'}">
<header>${element('h1', 'title', slide.title)}${element('p', 'subtitle', slide.subtitle)}</header>
${svg ? `<div class="drawing">${labelled(svg, slide.heading || slide.title)}</div>` : ''}
${element('h2', 'heading', slide.heading)}${element('p', 'text', slide.text)}
${element('aside', 'note', slide.note)}
<footer>${[...slide.remarks, slide.source, slide.address].map((line) => element('p', '', line)).join('')}</footer>
</section>`;
}

/** A drawing as text, by the browser itself; it stands alone, so it says what it is. */
function labelled(svg: SVGSVGElement, name: string): string {
  const copy = pointAt(svg);
  copy.removeAttribute('aria-hidden');
  copy.removeAttribute('aria-describedby');
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-label', name);
  return copy.outerHTML;
}

/**
 * The script of a lecture that was saved as one file. It is a text, because it
 * runs in that file and not here: one section at a time, arrow keys, notes, full screen.
 */
const player = `
const slides = [...document.querySelectorAll('.slide')];
const root = document.documentElement;
let index = Math.max(0, Math.min(slides.length, parseInt(location.hash.slice(1), 10) || 1) - 1);
const go = (to) => {
  index = Math.max(0, Math.min(to, slides.length - 1));
  slides.forEach((slide, at) => slide.classList.toggle('is-shown', at === index));
  document.querySelector('[data-count]').textContent = index + 1 + ' / ' + slides.length;
  history.replaceState(null, '', '#' + (index + 1));
};
const acts = {
  back: () => go(index - 1),
  on: () => go(index + 1),
  notes: () => root.classList.toggle('with-notes'),
  screen: () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen(),
};
const keys = {
  ArrowRight: 'on', ArrowDown: 'on', PageDown: 'on', ' ': 'on',
  ArrowLeft: 'back', ArrowUp: 'back', PageUp: 'back',
  n: 'notes', N: 'notes', f: 'screen', F: 'screen',
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === ' ' && event.target.closest('button')) return;
  if (event.key === 'Home') go(0);
  else if (event.key === 'End') go(slides.length - 1);
  else if (keys[event.key]) acts[keys[event.key]]();
  else return;
  event.preventDefault();
});
for (const button of document.querySelectorAll('[data-act]'))
  button.addEventListener('click', acts[button.dataset.act]);
root.classList.add('plays');
go(index);
`.trim();
