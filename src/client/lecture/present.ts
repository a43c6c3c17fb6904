import { build, buildButton, fillWords } from '../dom.ts';
import { buildStage } from '../fullscreen.ts';
import type { LectureSlide } from './slides.ts';
import type { LectureConfig } from './state.ts';

/** Presents the pages on the whole screen. Arrow keys turn, N shows the notes, Escape leaves. */
export async function present(
  slides: LectureSlide[],
  { words }: LectureConfig,
  opener: HTMLElement,
): Promise<void> {
  const stage = buildStage(slides, words, (index) => {
    const slide = slides[index]!;
    stage.dialog.classList.toggle('is-cover', slide.svgs.length === 0);
    stage.title.textContent = slide.title;
    stage.subtitle.textContent = slide.subtitle;
    stage.source.replaceChildren(
      ...[...slide.remarks, slide.source].map((line) => build('p', '', line)),
    );
    pane.show(slide, slides[index + 1]);
  });
  const { dialog } = stage;
  dialog.classList.add('lecture-stage');
  dialog.setAttribute('aria-label', words.title ?? '');

  const pane = notesPane(words);
  stage.source.before(pane.element);
  const toggle = () => {
    pane.element.hidden = !pane.element.hidden;
    notes.setAttribute('aria-pressed', String(!pane.element.hidden));
    // The pane takes its room from the drawing.
    stage.draw();
  };
  const notes = buildButton(words.notes ?? '', toggle);
  notes.setAttribute('aria-pressed', 'false');
  dialog.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
    if (key.toLowerCase() === 'n' && !altKey && !ctrlKey && !metaKey) toggle();
  });
  const timer = setInterval(pane.tick, 1000);
  dialog.addEventListener('close', () => clearInterval(timer));
  await stage.open(opener, notes);
}

/** The lecturer's notes to a page, the time since the beginning, and what comes next. */
function notesPane(words: LectureConfig['words']) {
  const note = build('p', 'stage-note-text');
  const clock = build('span', '');
  const upcoming = build('span', '');
  const foot = build('p', 'stage-note-foot', clock, upcoming);
  const element = build('aside', 'stage-note', note, foot);
  element.hidden = true;
  element.setAttribute('aria-label', words.notes ?? '');
  const began = Date.now();
  const tick = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    clock.textContent = fillWords(words.elapsed, { time });
  };
  tick();
  const show = (slide: LectureSlide, next?: LectureSlide) => {
    note.textContent = slide.note;
    upcoming.textContent = next
      ? fillWords(words.nextUp, { title: next.heading || next.title })
      : (words.end ?? '');
  };
  return { element, tick, show };
}
