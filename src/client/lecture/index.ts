import { copyText, fillWords, Later } from '../dom.ts';
import { handout } from './handout.ts';
import { lectureHtml } from './html-file.ts';
import { lectureList } from './list.ts';
import { present } from './present.ts';
import { lectureSlides } from './slides.ts';
import {
  fileName,
  keep,
  type Lecture,
  type LectureConfig,
  load,
  nothing,
  readHash,
  withChart,
  writeHash,
} from './state.ts';

/** The page of the lecture. The choice is kept in the address and on the device, and nowhere else. */
function lecturePage(root: HTMLElement): void {
  const text = document.querySelector('[data-lecture-config]')!.textContent;
  const config = JSON.parse(text) as LectureConfig;
  const { words } = config;
  const known = new Set(config.charts.map(({ id }) => id));
  const part = <T extends HTMLElement>(name: string) =>
    root.querySelector<T>(`[data-lecture-${name}]`)!;
  const status = part('status');
  const say = (said = '') => {
    status.textContent = said;
  };
  const title = part<HTMLInputElement>('title');
  const withNotes = part<HTMLInputElement>('with-notes');

  let lecture: Lecture = nothing;
  const change = (next: Lecture, said?: string) => {
    lecture = next;
    keep('lecture', lecture);
    const hash = writeHash(lecture, withNotes.checked);
    history.replaceState(history.state, '', hash || location.pathname);
    show();
    if (said !== undefined) say(said);
  };
  const list = lectureList(part('list'), config, () => lecture, change);
  const adders = [...root.querySelectorAll<HTMLButtonElement>('[data-add]')];
  const update = actions(root, config, () => lecture, say);
  const show = () => {
    list.show(lecture);
    if (title.value !== lecture.title) title.value = lecture.title;
    part('empty').hidden = lecture.items.length > 0;
    for (const button of adders) {
      const added = lecture.items.some(({ id }) => id === button.dataset.add);
      button.textContent = (added ? words.added : words.addOne) ?? '';
      button.ariaDisabled = String(added);
    }
    part('restore').hidden = !load('lecture-before', known);
    update();
  };

  const add = (id = '') => {
    const chart = config.charts.find((each) => each.id === id);
    if (!chart || lecture.items.some((item) => item.id === id)) return;
    const next = withChart(lecture, id);
    change(next, fillWords(words.addedSaid, { title: chart.title, total: next.items.length }));
  };
  for (const button of adders) button.addEventListener('click', () => add(button.dataset.add));
  title.addEventListener('input', () => change({ ...lecture, title: title.value }));
  withNotes.addEventListener('change', () => change(lecture));
  part('link').addEventListener('click', async () => {
    const done = await copyText(location.href);
    say(done ? words.linkCopied : words.linkNotCopied);
  });
  const clear = part('clear');
  const ask = (sure: boolean) => {
    clear.toggleAttribute('data-sure', sure);
    clear.textContent = (sure ? words.clearSure : words.clear) ?? '';
  };
  clear.addEventListener('click', () => {
    const sure = clear.hasAttribute('data-sure');
    ask(!sure);
    if (sure) change(nothing, '');
  });
  clear.addEventListener('blur', () => ask(false));
  part('back').addEventListener('click', () => {
    const before = load('lecture-before', known);
    keep('lecture-before', undefined);
    change(before ?? lecture, '');
    title.focus();
  });

  /** What the address says, now and when another link of this page is followed. */
  const arrive = () => {
    const own = load('lecture', known) ?? nothing;
    const linked = readHash(location.hash, known);
    const chart = new URLSearchParams(location.hash.slice(1)).get('add');
    const other = linked && writeHash(own, false) !== writeHash(linked, false);
    // A link's lecture does not wipe out the one on this device.
    if (other && own.items.length > 0) keep('lecture-before', own);
    change(other ? linked : own);
    if (chart) add(chart);
  };
  addEventListener('hashchange', arrive);
  arrive();
  root.hidden = false;
}

/** What can be done with a lecture: present, print, take along. @returns to be called after each change */
function actions(
  root: HTMLElement,
  config: LectureConfig,
  now: () => Lecture,
  say: (text?: string) => void,
): () => void {
  const { words } = config;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-act]')];
  const paper = root.querySelector<HTMLElement>('[data-lecture-handout]')!;
  const writePaper = async (forLecturer = false) =>
    handout(paper, now().title, await lectureSlides(now(), config), config, forLecturer);
  const save = (body: BlobPart, extension: string, type: string) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([body], { type }));
    link.download = fileName(now().title, words.fileName!, extension);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return words.done;
  };

  /** Each says at its end what it returns. */
  const acts: Record<string, (button: HTMLElement) => Promise<string | undefined> | Promise<void>> =
    {
      present: async (button) => present(await lectureSlides(now(), config), config, button),
      print: async () => {
        await writePaper();
        print();
      },
      'print-lecturer': async () => {
        await writePaper(true);
        print();
        // The browser's own print command never shows the lecturer's notes.
        await writePaper();
      },
      html: async () => {
        const html = lectureHtml(now().title, await lectureSlides(now(), config), config);
        return save(html, 'html', 'text/html;charset=utf-8');
      },
      pptx: async () => {
        const { lecturePptx } = await import('./pptx.ts');
        const bytes = (await lecturePptx(now(), config)) as Uint8Array<ArrayBuffer>;
        const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
        return save(bytes, 'pptx', type);
      },
    };
  for (const button of buttons)
    button.addEventListener('click', async () => {
      if (button.ariaDisabled === 'true') return;
      say(words.working);
      try {
        say((await acts[button.dataset.act!]?.(button)) ?? '');
      } catch {
        say(words.failed);
      }
    });

  // The browser's own print command leaves no time to load charts: the paper is kept ready.
  const later = new Later();
  return () => {
    for (const button of buttons) button.ariaDisabled = String(now().items.length === 0);
    // What does not come, as when the page is left, comes when it is printed, or is said then.
    later.after(400, () => writePaper().catch(() => undefined));
  };
}

lecturePage(document.querySelector<HTMLElement>('[data-lecture]')!);
