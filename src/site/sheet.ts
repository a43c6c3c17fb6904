import type { LayoutName } from '../charts/form.ts';
import type { Drawing } from '../drawing/model.ts';
import { readDrawing } from '../drawing/read.ts';
import { type Edition, editions } from '../i18n/index.ts';
import type { Sheet } from '../pictures/sheet.ts';
import { chartView } from './charts.ts';
import { content, messages } from './content.ts';
import { memo } from './memo.ts';
import { sourceText, versionText } from './source-line.ts';
import { absolute, href, paths } from './urls.ts';

const known = memo<Sheet>();

/** The sheet of a chart; each width is drawn once. @param version a release; the working copy unless given */
export function chartSheet(id: string, edition: Edition, version?: string): Sheet {
  return known(`${id} ${edition}`, () => makeSheet(id, edition, version), version);
}

function makeSheet(id: string, edition: Edition, version?: string): Sheet {
  const view = chartView(id, edition, version);
  const { package: pack } = content(version);
  const licence = pack.licenses[0]!;
  // A frozen picture leads to the frozen chart: the figures it was made from.
  const path = version === undefined ? paths.chart(id) : paths.embed(id);
  const link = absolute(href(edition, path, version));
  const t = messages(edition, version);
  const colon = edition === 'en' ? ': ' : '：';
  const drawings = new Map<string, Drawing>();
  const draw = (layout: LayoutName, width: number) => {
    const key = `${layout} ${width}`;
    const drawing = drawings.get(key) ?? readDrawing(view.coverAt(layout, width));
    drawings.set(key, drawing);
    return drawing;
  };
  return {
    id,
    edition,
    lang: editions[edition].lang,
    title: view.title,
    subtitle: view.subtitle,
    description: view.description,
    notes: view.notes,
    noteLabel: t.chart.notes + colon,
    ...(view.reading ? { reading: t.story.reading + colon + view.reading } : {}),
    source: sourceText(edition, version),
    version: versionText(id, edition, version),
    site: t.site.name,
    licence: {
      name: licence.name.replace(/^CC-/, 'CC ').replace(/-(\d)/, ' $1'),
      url: String(licence.path ?? ''),
    },
    link,
    address: link.replace(/^https?:\/\//, ''),
    date: pack.created,
    drawing: () => readDrawing(view.cover.wide),
    draw,
  };
}
