import { attempt } from '../dom.ts';

/** What the page tells its script: the charts to choose from, and all words. */
export interface LectureConfig {
  lang: 'zh-CN' | 'en';
  charts: { id: string; title: string; page: string; slides: string }[];
  words: Record<string, string>;
}

/** A lecture as the reader put it together. */
export interface Lecture {
  title: string;
  /** Each chart once, in the order in which it is shown. */
  items: { id: string; note: string }[];
}

export const nothing: Lecture = { title: '', items: [] };

const longest = { title: 120, note: 2000 };

/** Whatever was stored or linked, as a lecture of charts that exist. */
export function tidy(value: unknown, known: ReadonlySet<string>): Lecture {
  const { title, items } = (value ?? {}) as { title?: unknown; items?: unknown };
  const seen = new Set<string>();
  return {
    title: cut(title, longest.title),
    items: (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
      const { id, note } = (item ?? {}) as { id?: unknown; note?: unknown };
      if (typeof id !== 'string' || !known.has(id) || seen.has(id)) return [];
      seen.add(id);
      return [{ id, note: cut(note, longest.note) }];
    }),
  };
}

const cut = (text: unknown, most: number) => (typeof text === 'string' ? text.slice(0, most) : '');

/**
 * The lecture of an address: `#c=plans.sixteen&t=Title&n1=note of the first chart`.
 * @returns undefined where the fragment holds none
 */
export function readHash(hash: string, known: ReadonlySet<string>): Lecture | undefined {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const ids = query.get('c');
  if (ids === null) return undefined;
  const items = ids.split('.').map((id, index) => ({ id, note: query.get(`n${index + 1}`) ?? '' }));
  return tidy({ title: query.get('t') ?? '', items }, known);
}

/** The other way round; empty for an empty lecture. Notes are the lecturer's own and go along only if asked. */
export function writeHash({ title, items }: Lecture, withNotes: boolean): string {
  if (!title && !items.length) return '';
  const query = new URLSearchParams({ c: items.map(({ id }) => id).join('.') });
  if (title) query.set('t', title);
  if (withNotes)
    items.forEach(({ note }, index) => {
      if (note) query.set(`n${index + 1}`, note);
    });
  return `#${query}`;
}

/** With a chart more, at the end; the same lecture where it is in it already. */
export function withChart(lecture: Lecture, id: string): Lecture {
  if (lecture.items.some((item) => item.id === id)) return lecture;
  return { ...lecture, items: [...lecture.items, { id, note: '' }] };
}

export function withoutChart(lecture: Lecture, id: string): Lecture {
  return { ...lecture, items: lecture.items.filter((item) => item.id !== id) };
}

/** With a chart at another place, from 0; a place outside is the nearest inside. */
export function moved(lecture: Lecture, id: string, to: number): Lecture {
  const item = lecture.items.find((each) => each.id === id);
  if (!item) return lecture;
  const items = lecture.items.filter((each) => each !== item);
  items.splice(Math.max(0, Math.min(to, items.length)), 0, item);
  return { ...lecture, items };
}

export function withNote(lecture: Lecture, id: string, note: string): Lecture {
  return {
    ...lecture,
    items: lecture.items.map((item) => (item.id === id ? { id, note } : item)),
  };
}

/** The lecture on this device, and the one that a link put aside. */
type Place = 'lecture' | 'lecture-before';

export function load(place: Place, known: ReadonlySet<string>): Lecture | undefined {
  const text = attempt(() => localStorage.getItem(place));
  return text ? attempt(() => tidy(JSON.parse(text), known)) : undefined;
}

/** A browser that keeps nothing still has the address. */
export function keep(place: Place, lecture: Lecture | undefined): void {
  attempt(() =>
    lecture ? localStorage.setItem(place, JSON.stringify(lecture)) : localStorage.removeItem(place),
  );
}

/** A file name of a title: what file systems and chat apps refuse is left out. */
export function fileName(title: string, otherwise: string, extension: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 60)
    .trim();
  return `${stem || otherwise}.${extension}`;
}
