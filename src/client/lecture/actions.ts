import type { LectureConfig } from './config.ts';
import { fileName, saveFile } from './save-file.ts';
import type { LectureSlide } from './slides.ts';
import type { Lecture } from './state.ts';

/** What can be done with a lecture: present, print, take along. The code of each is loaded when first asked for. */
export function actions(
  root: HTMLElement,
  config: LectureConfig,
  now: () => Lecture,
  say: (text: string) => void,
): { update: () => void } {
  const { words } = config;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-act]')];
  const slides = async () => (await import('./slides.ts')).lectureSlides(now(), config);
  const paper = root.querySelector<HTMLElement>('[data-lecture-handout]')!;

  const acts: Record<string, (button: HTMLButtonElement) => Promise<void>> = {
    present: async (button) => {
      const [pages, { present }] = await Promise.all([slides(), import('./present.ts')]);
      await present(pages, config, button);
    },
    print: async () => {
      await writePaper(await slides());
      print();
    },
    'print-lecturer': async () => {
      await writePaper(await slides(), true);
      print();
      // The browser's own print command never shows the lecturer's notes.
      await writePaper(await slides());
    },
    html: async () => {
      const [pages, { lectureHtml }] = await Promise.all([slides(), import('./html-file.ts')]);
      const { title } = now();
      const text = lectureHtml(title, pages, config);
      saveFile(text, fileName(title, words.fileName!, 'html'), 'text/html;charset=utf-8');
    },
    pptx: async () => {
      const { lecturePptx } = await import('./pptx.ts');
      const bytes = (await lecturePptx(now(), config)) as Uint8Array<ArrayBuffer>;
      const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
      saveFile(bytes, fileName(now().title, words.fileName!, 'pptx'), type);
    },
  };
  const writePaper = async (pages: LectureSlide[], forLecturer = false) => {
    const { handout } = await import('./handout.ts');
    handout(paper, now().title, pages, config, forLecturer);
  };
  for (const button of buttons)
    button.addEventListener('click', async () => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      const file = button.dataset.act === 'html' || button.dataset.act === 'pptx';
      say(words.working ?? '');
      try {
        await acts[button.dataset.act!]?.(button);
        say((file && words.done) || '');
      } catch {
        say(words.failed ?? '');
      }
    });

  // The browser's own print command leaves no time to load charts: the paper is kept ready.
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    update() {
      const empty = now().items.length === 0;
      for (const button of buttons) button.setAttribute('aria-disabled', String(empty));
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        // What does not come, as when the page is left, comes when it is printed, or is said then.
        slides()
          .then(writePaper)
          .catch(() => undefined);
      }, 400);
    },
  };
}
