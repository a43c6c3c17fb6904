// What a frame is asked and told, and what it tells. Nothing here touches a document.

/** What a page calls a frame, in the frame's address. */
export interface Names {
  /** pym's `?childId=`. */
  child?: string | undefined;
  /** WordPress's `#?secret=`. */
  secret?: string | undefined;
}

/** The names in an address. What is longer was not meant for us. */
export function namesIn({ search, hash }: Pick<Location, 'search' | 'hash'>): Names {
  return {
    child: new URLSearchParams(search).get('childId')?.slice(0, 200),
    secret: /secret=([\da-z]{1,40})$/i.exec(hash)?.[1],
  };
}

/** What asks a frame for its height once more. */
export const question = 'three-lenses:height?';

/**
 * One height in the forms that pages listen for: Datawrapper's object, AMP's,
 * the JSON text of Medium and others, and, for a page that named its frame,
 * pym's text and WordPress's object.
 * @param px height in CSS pixels
 * @param names what the frame's address calls it
 */
export function heightMessages(
  id: string,
  px: number,
  address: string,
  { child, secret }: Names,
): unknown[] {
  const messages: unknown[] = [
    { 'datawrapper-height': { [id]: px } },
    { sentinel: 'amp', type: 'embed-size', height: px },
    JSON.stringify({ src: address, context: 'iframe.resize', height: px }),
  ];
  if (child) messages.push(pym(child, 'height', px));
  if (secret) messages.push({ message: 'height', value: px, secret });
  return messages;
}

/** Whether a page's message asks for the height: our own script's question, pym's word of a new width, or WordPress's that it is ready. */
export function asks(data: unknown, { child, secret }: Names): boolean {
  if (typeof data !== 'string') {
    const told = (data ?? {}) as Record<string, unknown>;
    return secret !== undefined && told.message === 'ready' && told.secret === secret;
  }
  return data === question || (child !== undefined && data.startsWith(pym(child, 'width', '')));
}

const pym = (child: string, type: string, value: unknown) =>
  ['pym', child, type, value].join('xPYMx');

/** What a page asks of an embed in its address, with Datawrapper's names. */
export interface Flags {
  /** The drawing alone, without title, notes and views. */
  plain: boolean;
  /** Answers neither pointer nor keys. */
  static: boolean;
  /** The page's own ground shows through. */
  transparent: boolean;
  /** `auto` follows the reader's system; light unless asked for. */
  theme: 'light' | 'dark' | 'auto';
}

/** The flags of a query: `?plain`, `?plain=true` and `?plain=1` ask, `?plain=false` and `?plain=0` do not. */
export function flagsOf(query: URLSearchParams): Flags {
  const value = (name: string) => (query.get(name) ?? 'false').toLowerCase();
  const on = (name: string) => !/^(false|0|no|off)$/.test(value(name));
  return {
    plain: on('plain'),
    static: on('static'),
    transparent: on('transparent'),
    theme: value('dark') === 'auto' ? 'auto' : on('dark') ? 'dark' : 'light',
  };
}

/** What newer data mean for a pinned chart. */
export interface Newer {
  /** The newest release. */
  latest: string;
  /** Whether the chart itself differs from what is shown. */
  changed: boolean;
}

/**
 * What `/v/versions.json` says to a chart pinned to a version; undefined where
 * there is nothing newer, or where it is not what it should be.
 */
export function newerOf(index: unknown, id: string, version: string): Newer | undefined {
  const { versions, charts } = index as {
    versions: { version: string }[];
    charts: Record<string, string[]>;
  };
  const names = versions.map((one) => one.version);
  const [latest, ...others] = names.slice(0, Math.max(0, names.indexOf(version)));
  if (!latest || !/^[\d.]+$/.test(latest)) return undefined;
  const changed = [latest, ...others].some((name) => charts[id]?.includes(name));
  return { latest, changed };
}
