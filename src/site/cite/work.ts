/** What a citation can name. Nothing here is guessed: a part that is not known is left out. */
export interface Work {
  /** Citation key and file stem: `three-lenses-chart-plans-1.0.0`. ASCII letters, digits, `-`, `.` and `+` only. */
  key: string;
  kind: 'chart' | 'story' | 'dataset' | 'report';
  lang: 'zh-CN' | 'en';
  /** Organisations or persons as they write themselves, in their order. */
  authors: { name: string; person?: boolean }[];
  title: string;
  /** Who publishes it; the report's copy lost its newspaper. */
  publisher?: string;
  /** Version of the data. */
  version?: string;
  /** ISO date of that version, or of a story's publication: `2026-11-23`. */
  issued?: string;
  /** ISO date of a story's last change, where there was one on a later day. */
  updated?: string;
  url?: string;
  /** What a reader of the citation has to know, such as what the copy lost. */
  note?: string;
}

/** Stands where a reader's browser writes the day of access. Private use, so that no text holds it. */
export const accessSlot = '\uE000';

/** A day as `[year, month, day]`, months from 1. */
export function dateParts(isoDate: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  return [year, month, day];
}

/** A text on one line, without control, line-breaking, private-use or broken characters, whatever an editor typed. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Co}\uFEFF]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
