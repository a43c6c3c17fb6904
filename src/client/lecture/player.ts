/**
 * The script of a lecture that was saved as one file. It is a text, because it
 * runs in that file and not here: one section at a time, arrow keys, notes, full screen.
 */
export const player = `
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
