import { figure } from '../data/figures.ts';
import type { Content } from '../data/read.ts';
import { type Bilingual, type Edition, messagesFor, pick, withLabels } from '../i18n/index.ts';
import type { Drawing } from './draw.ts';
import { drawChartFile } from './from-file.ts';
import { fillFigures } from './templates.ts';

/** Every word and number that a chart shows in one edition: what a release promises never to change. */
export interface ChartWords {
  title: string;
  subtitle: string;
  description: string;
  notes: string[];
  reading: string | null;
  columns: string[];
  rows: (string | number | null)[][];
  marks: {
    key: string;
    label: string;
    value: string | null;
    status: string;
    evidence: string[];
    community: string | null;
    note: string | null;
  }[];
  /** What stands beside the drawing: the captions of a sequence. */
  captions: string[];
  /** The texts inside the drawings, without the line breaks of their setting. */
  drawn: { narrow: string[]; wide: string[] };
}

/** A chart of some content with its words. @throws ChartInputError as `drawChartFile` does */
export function drawWithWords(
  id: string,
  { charts, rows, kept }: Content,
  edition: Edition,
): { drawing: Drawing; words: ChartWords } {
  const file = charts[id]!;
  const messages = withLabels(messagesFor(edition), kept?.labels[edition]);
  const drawing = drawChartFile(id, file, rows, edition, kept);
  const say = (text: Bilingual) =>
    fillFigures(pick(text, edition), edition, (name) => figure(rows, name, kept?.figures)!);
  const words: ChartWords = {
    title: say(file.title),
    subtitle: say(file.subtitle),
    description: say(file.description),
    notes: file.notes.map(say),
    reading: file.reading ? say(file.reading) : null,
    columns: drawing.table.columns.map(({ title }) => title),
    rows: drawing.table.rows.map(({ cells }) => cells),
    marks: drawing.marks.map((mark) => ({
      key: mark.key,
      label: mark.label,
      value: mark.value ?? null,
      status: mark.statusText ?? messages.status[mark.status],
      evidence: mark.evidence.map(({ paragraph, fragment }) => `${paragraph} ${fragment}`),
      community: mark.community ?? null,
      note: mark.note ?? null,
    })),
    captions: drawing.captions,
    drawn: { narrow: drawnTexts(drawing.svg.narrow), wide: drawnTexts(drawing.svg.wide) },
  };
  return { drawing, words };
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Texts of an SVG in the order of the drawing; white space is the setting's, not the text's. */
export function drawnTexts(svg: string): string[] {
  return [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)]
    .map(([, inner]) =>
      inner!
        .replace(/<[^>]*>|\s/g, '')
        .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!),
    )
    .filter((text) => text !== '');
}
