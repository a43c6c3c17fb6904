import { drawingFor, pointAt } from '../fullscreen/drawing.ts';
import { stepTo } from '../fullscreen/keys.ts';
import { onWholeScreen } from '../fullscreen/screen.ts';
import { build, buildButton } from './build.ts';
import { fillWords, type LectureConfig } from './config.ts';
import type { LectureSlide } from './slides.ts';

/** Presents the pages on the whole screen. Arrow keys turn, N shows the notes, Escape leaves. */
export async function present(
  slides: LectureSlide[],
  { words }: LectureConfig,
  opener: HTMLElement,
): Promise<void> {
  const dialog = build('dialog', 'stage lecture-stage');
  dialog.tabIndex = -1;
  dialog.setAttribute('aria-label', words.title ?? '');
  const title = build('p', 'stage-title');
  const subtitle = build('p', 'stage-subtitle');
  const drawing = build('div', 'stage-drawing');
  const heading = build('p', 'stage-heading');
  const text = build('p', 'stage-words');
  const said = build('div', 'stage-said', heading, text);
  said.setAttribute('aria-live', 'polite');
  const source = build('div', 'stage-source');
  const count = build('span', 'stage-count');
  const note = build('p', 'stage-note-text');
  const clock = build('span', '');
  const upcoming = build('span', '');
  const pane = build('aside', 'stage-note', note, build('p', 'stage-note-foot', clock, upcoming));
  pane.hidden = true;
  pane.setAttribute('aria-label', words.notes ?? '');
  const toggle = () => {
    pane.hidden = !pane.hidden;
    notes.setAttribute('aria-pressed', String(!pane.hidden));
    // The pane takes its room from the drawing.
    draw();
  };
  const notes = buildButton(words.notes ?? '', toggle);
  notes.setAttribute('aria-pressed', 'false');
  const back = buildButton(words.previous ?? '', () => go(index - 1));
  const on = buildButton(words.next ?? '', () => go(index + 1));
  const leave = buildButton(words.close ?? '', () => dialog.close());
  const bar = build('div', 'stage-bar', notes, back, count, on, leave);
  dialog.append(title, subtitle, drawing, said, pane, source, bar);

  let index = 0;
  const draw = () => {
    const { svgs } = slides[index]!;
    drawing.replaceChildren(
      ...(svgs.length ? [pointAt(drawingFor(svgs, drawing), undefined)] : []),
    );
  };
  const go = (to: number) => {
    index = Math.max(0, Math.min(to, slides.length - 1));
    const slide = slides[index]!;
    dialog.classList.toggle('is-cover', slide.svgs.length === 0);
    title.textContent = slide.title;
    subtitle.textContent = slide.subtitle;
    heading.textContent = slide.heading;
    text.textContent = slide.text;
    said.hidden = !slide.heading && !slide.text;
    source.replaceChildren(...[...slide.remarks, slide.source].map((line) => build('p', '', line)));
    note.textContent = slide.note;
    const next = slides[index + 1];
    upcoming.textContent = next
      ? fillWords(words.nextUp, { title: next.heading || next.title })
      : (words.end ?? '');
    count.textContent = `${index + 1} / ${slides.length}`;
    back.setAttribute('aria-disabled', String(index === 0));
    on.setAttribute('aria-disabled', String(index === slides.length - 1));
    draw();
  };
  dialog.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'n' || event.key === 'N') return toggle();
    const to = stepTo(event.key, index, slides.length, event.target instanceof HTMLButtonElement);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });
  const began = Date.now();
  const tick = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    clock.textContent = fillWords(words.elapsed, { time });
  };
  tick();
  const timer = setInterval(tick, 1000);
  addEventListener('resize', draw);
  dialog.addEventListener('close', () => {
    clearInterval(timer);
    removeEventListener('resize', draw);
  });
  await onWholeScreen(dialog, opener);
  go(0);
}
