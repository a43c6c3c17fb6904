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
