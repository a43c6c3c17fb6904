import { build, buildButton } from '../build.ts';
import { fillWords, type LectureConfig } from './config.ts';
import { dragging } from './drag.ts';
import { type Lecture, moved, withNote, withoutChart } from './state.ts';

/** The list of chosen charts: order, notes, removal. */
export interface Editor {
  /** Shows the lecture; rows that stay keep their focus. */
  show(lecture: Lecture): void;
}

/**
 * @param now the lecture as it is
 * @param change hands over the next one, with what is to be said of it
 */
export function editor(
  list: HTMLElement,
  { charts, words }: LectureConfig,
  now: () => Lecture,
  change: (next: Lecture, said?: string) => void,
): Editor {
  const rows = new Map<string, HTMLElement>();
  const titleOf = (id: string) => charts.find((chart) => chart.id === id)?.title ?? id;

  const place = (id: string, to: number) => {
    const next = moved(now(), id, to);
    const n = next.items.findIndex((item) => item.id === id) + 1;
    change(next, fillWords(words.moved, { title: titleOf(id), n, total: next.items.length }));
  };
  const step = (id: string, by: number) => {
    const focused = document.activeElement as HTMLElement | null;
    place(id, now().items.findIndex((item) => item.id === id) + by);
    // The row has moved, and its button with it.
    focused?.focus();
  };
  const remove = (id: string) => {
    const at = now().items.findIndex((item) => item.id === id);
    change(withoutChart(now(), id), fillWords(words.removed, { title: titleOf(id) }));
    const neighbour = now().items[at] ?? now().items[at - 1];
    const next = neighbour && rows.get(neighbour.id)?.querySelector<HTMLElement>('[data-remove]');
    (next ?? list.closest<HTMLElement>('[tabindex]'))?.focus();
  };

  const row = (id: string): HTMLElement => {
    const title = titleOf(id);
    const named = (label: string | undefined) => `${label}${words.colon}${title}`;
    const note = build('textarea', 'lecture-note');
    note.rows = 2;
    note.maxLength = 2000;
    note.placeholder = words.notePlaceholder ?? '';
    note.setAttribute('aria-label', named(words.note));
    note.addEventListener('input', () => change(withNote(now(), id, note.value)));
    const handle = build('span', 'lecture-handle', '⠿');
    handle.dataset.handle = '';
    handle.title = words.drag ?? '';
    handle.setAttribute('aria-hidden', 'true');
    const up = buildButton('↑', () => step(id, -1), named(words.up));
    up.dataset.up = '';
    const down = buildButton('↓', () => step(id, 1), named(words.down));
    down.dataset.down = '';
    const out = buildButton('×', () => remove(id), named(words.remove));
    out.dataset.remove = '';
    const item = build(
      'li',
      'lecture-item',
      handle,
      build('p', 'lecture-item-title serif', title),
      build('div', 'lecture-item-tools', up, down, out),
      note,
    );
    item.dataset.id = id;
    return item;
  };

  dragging(list, (item, to) => place(item.dataset.id ?? '', to));

  return {
    show({ items }) {
      for (const [id, element] of rows)
        if (!items.some((item) => item.id === id)) {
          element.remove();
          rows.delete(id);
        }
      items.forEach(({ id, note }, index) => {
        const element = rows.get(id) ?? row(id);
        rows.set(id, element);
        if (list.children[index] !== element)
          list.insertBefore(element, list.children[index] ?? null);
        const area = element.querySelector('textarea')!;
        if (area.value !== note) area.value = note;
        const at = (name: string, end: boolean) =>
          element.querySelector(`[data-${name}]`)?.setAttribute('aria-disabled', String(end));
        at('up', index === 0);
        at('down', index === items.length - 1);
      });
    },
  };
}
