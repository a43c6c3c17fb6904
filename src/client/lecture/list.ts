import { build, buildButton, fillWords } from '../dom.ts';
import { type Lecture, type LectureConfig, moved, withNote, withoutChart } from './state.ts';

/**
 * The list of chosen charts: order, notes, removal.
 * @param now the lecture as it is
 * @param change hands over the next one, with what is to be said of it
 * @returns `show` shows a lecture; rows that stay keep their focus
 */
export function lectureList(
  list: HTMLElement,
  { charts, words }: LectureConfig,
  now: () => Lecture,
  change: (next: Lecture, said?: string) => void,
): { show(lecture: Lecture): void } {
  const rows = new Map<string, HTMLElement>();
  const titleOf = (id: string) => charts.find((chart) => chart.id === id)?.title ?? id;
  const placeOf = (id: string) => now().items.findIndex((item) => item.id === id);

  const place = (id: string, to: number) => {
    const next = moved(now(), id, to);
    const n = next.items.findIndex((item) => item.id === id) + 1;
    change(next, fillWords(words.moved, { title: titleOf(id), n, total: next.items.length }));
  };
  const step = (id: string, by: number) => {
    const focused = document.activeElement as HTMLElement | null;
    place(id, placeOf(id) + by);
    // The row has moved, and its button with it.
    focused?.focus();
  };
  const remove = (id: string) => {
    const at = placeOf(id);
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
    note.ariaLabel = named(words.note);
    note.addEventListener('input', () => change(withNote(now(), id, note.value)));
    const handle = build('span', 'lecture-handle', '⠿');
    handle.dataset.handle = '';
    handle.title = words.drag ?? '';
    handle.ariaHidden = 'true';
    const tool = (name: 'up' | 'down' | 'remove', sign: string, act: () => void) => {
      const button = buildButton(sign, act, named(words[name]));
      button.dataset[name] = '';
      return button;
    };
    const tools = [
      tool('up', '↑', () => step(id, -1)),
      tool('down', '↓', () => step(id, 1)),
      tool('remove', '×', () => remove(id)),
    ];
    const heading = build('p', 'lecture-item-title serif', title);
    const item = build(
      'li',
      'lecture-item',
      handle,
      heading,
      build('div', 'lecture-item-tools', ...tools),
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
        element.querySelector('[data-up]')!.ariaDisabled = String(index === 0);
        element.querySelector('[data-down]')!.ariaDisabled = String(index === items.length - 1);
      });
    },
  };
}

/**
 * Lets a list be ordered by its handles, with a mouse or a finger; keys have
 * buttons of their own.
 * @param dropped called once an item was put down, with its place from 0
 */
function dragging(list: HTMLElement, dropped: (item: HTMLElement, to: number) => void): void {
  list.addEventListener('pointerdown', (down) => {
    const handle = (down.target as Element).closest<HTMLElement>('[data-handle]');
    const item = handle?.closest<HTMLElement>('li');
    if (!item || down.button !== 0) return;
    down.preventDefault();
    item.classList.add('is-dragged');
    // The document listens: a captured pointer is let go when its row moves in the list.
    const over = new AbortController();
    const { signal } = over;
    const move = ({ clientY }: PointerEvent) => {
      const others = [...list.children].filter((other) => other !== item);
      const after = others.find((other) => {
        const { top, height } = other.getBoundingClientRect();
        return clientY < top + height / 2;
      });
      if (after !== item.nextElementSibling) list.insertBefore(item, after ?? null);
    };
    const end = () => {
      over.abort();
      item.classList.remove('is-dragged');
      dropped(item, [...list.children].indexOf(item));
    };
    document.addEventListener('pointermove', move, { signal });
    document.addEventListener('pointerup', end, { signal });
    document.addEventListener('pointercancel', end, { signal });
  });
}
