import { copyText } from '../copy.ts';
import { actions } from './actions.ts';
import { fillWords, readConfig } from './config.ts';
import { editor } from './editor.ts';
import { type Lecture, nothing, readHash, withChart, writeHash } from './state.ts';
import { keep, load } from './store.ts';

/** The page of the lecture. The choice is kept in the address and on the device, and nowhere else. */
function lecturePage(root: HTMLElement): void {
  const config = readConfig(document);
  if (!config) return;
  const { words } = config;
  const known = new Set(config.charts.map(({ id }) => id));
  const part = <T extends HTMLElement>(name: string) =>
    root.querySelector<T>(`[data-lecture-${name}]`)!;
  const status = part('status');
  const say = (text: string) => {
    status.textContent = text;
  };
  const title = part<HTMLInputElement>('title');
  const withNotes = part<HTMLInputElement>('with-notes');

  let lecture: Lecture = nothing;
  const change = (next: Lecture, said?: string) => {
    lecture = next;
    keep('lecture', lecture);
    history.replaceState(
      history.state,
      '',
      writeHash(lecture, withNotes.checked) || location.pathname,
    );
    show();
    if (said !== undefined) say(said);
  };
  const list = editor(part('list'), config, () => lecture, change);
  const adders = [...root.querySelectorAll<HTMLButtonElement>('[data-add]')];
  const { update } = actions(root, config, () => lecture, say);
  const show = () => {
    list.show(lecture);
    if (title.value !== lecture.title) title.value = lecture.title;
    part('empty').hidden = lecture.items.length > 0;
    for (const button of adders) {
      const added = lecture.items.some(({ id }) => id === button.dataset.add);
      button.textContent = (added ? words.added : words.addOne) ?? '';
      button.setAttribute('aria-disabled', String(added));
    }
    part('restore').hidden = !load('lecture-before', known);
    update();
  };

  const add = (id: string) => {
    if (!known.has(id) || lecture.items.some((item) => item.id === id)) return;
    const next = withChart(lecture, id);
    const chart = config.charts.find((each) => each.id === id)!;
    change(next, fillWords(words.addedSaid, { title: chart.title, total: next.items.length }));
  };
  for (const button of adders)
    button.addEventListener('click', () => add(button.dataset.add ?? ''));
  title.addEventListener('input', () => change({ ...lecture, title: title.value }));
  withNotes.addEventListener('change', () => change(lecture));
  part('link').addEventListener('click', async () => {
    const done = await copyText(location.href, document);
    say((done ? words.linkCopied : words.linkNotCopied) ?? '');
  });
  const clear = part<HTMLButtonElement>('clear');
  clear.addEventListener('click', () => {
    const sure = clear.dataset.sure !== undefined;
    clear.textContent = (sure ? words.clear : words.clearSure) ?? '';
    if (!sure) {
      clear.dataset.sure = '';
      return;
    }
    delete clear.dataset.sure;
    change(nothing, '');
  });
  clear.addEventListener('blur', () => {
    delete clear.dataset.sure;
    clear.textContent = words.clear ?? '';
  });
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
    // A link's lecture does not wipe out the one on this device.
    if (linked && own.items.length > 0 && writeHash(own, false) !== writeHash(linked, false))
      keep('lecture-before', own);
    const same = linked && writeHash(own, false) === writeHash(linked, false);
    change(linked && !same ? linked : own);
    if (chart) add(chart);
  };
  addEventListener('hashchange', arrive);
  arrive();
  root.hidden = false;
}

const root = document.querySelector<HTMLElement>('[data-lecture]');
if (root) lecturePage(root);
