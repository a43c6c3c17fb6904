import { chartRules, themeDeclarations } from '../../charts/shared/theme.ts';
import playerCss from '../../styles/player.css?inline';
import { pointAt } from '../fullscreen/drawing.ts';
import type { LectureConfig } from './config.ts';
import { player } from './player.ts';
import type { LectureSlide } from './slides.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character]!);
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

function section({ svgs, note, ...slide }: LectureSlide): string {
  const svg = svgs.find(({ classList }) => classList.contains('chart-wide')) ?? svgs[0];
  return `<section class="slide${svg ? '' : ' cover'}">
<header>${element('h1', 'title', slide.title)}${element('p', 'subtitle', slide.subtitle)}</header>
${svg ? `<div class="drawing">${labelled(svg, slide.heading || slide.title)}</div>` : ''}
${element('h2', 'heading', slide.heading)}${element('p', 'text', slide.text)}
${element('aside', 'note', note)}
<footer>${[...slide.remarks, slide.source, slide.address].map((line) => element('p', '', line)).join('')}</footer>
</section>`;
}

/** A drawing as text, by the browser itself; it stands alone, so it says what it is. */
function labelled(svg: SVGSVGElement, name: string): string {
  const copy = pointAt(svg, undefined);
  copy.removeAttribute('aria-hidden');
  copy.removeAttribute('aria-describedby');
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-label', name);
  return copy.outerHTML;
}
