/** What the page tells its script: the charts to choose from, and all words. */
export interface LectureConfig {
  lang: 'zh-CN' | 'en';
  charts: { id: string; title: string; page: string; figure: string; slides: string }[];
  words: Record<string, string>;
}

/** Reads the page's own JSON. */
export function readConfig(document: Document): LectureConfig | undefined {
  const text = document.querySelector('[data-lecture-config]')?.textContent;
  return text ? (JSON.parse(text) as LectureConfig) : undefined;
}

/** Fills `{name}` slots of a message. */
export function fillWords(message = '', values: Record<string, string | number> = {}): string {
  return message.replace(/\{(\w+)\}/g, (slot, key: string) => String(values[key] ?? slot));
}
