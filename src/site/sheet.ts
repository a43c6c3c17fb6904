import type { LayoutName } from '../charts/form.ts';
import type { Drawing } from '../drawing/model.ts';
import { readDrawing } from '../drawing/read.ts';
import { editions, fill } from '../i18n/index.ts';
import type { Sheet } from '../pictures/sheet.ts';
import { chartVersion } from './chart-version.ts';
import { chartView } from './charts.ts';
import { memo } from './memo.ts';
import { dataDate } from './releases.ts';
import { messagesOf, type ShownChart } from './shown-chart.ts';
import { absolute, href, paths } from './urls.ts';

const known = memo<Sheet>();

/** The sheet of a chart; each width is drawn once. */
export function chartSheet(chart: ShownChart): Sheet {
  const { id, edition, version } = chart;
  return known([id, edition, version].join(' '), () => makeSheet(chart));
}

/** The same, made anew. @param released ISO date of the release where it is yet to come */
export function makeSheet(chart: ShownChart, released?: string): Sheet {
  const { id, edition, version } = chart;
  const dataVersion = version ?? chartVersion(id);
  // A frozen picture leads to the frozen chart: the figures it was made from.
  const path = version === undefined ? paths.chart(id) : paths.embed(id);
  const link = absolute(href(edition, path, version));
  const t = messagesOf(chart);
  const colon = editions[edition].colon;
  const drawings = new Map<string, Drawing>();
  const draw = (layout: LayoutName, width: number) => {
    const key = `${layout} ${width}`;
    const drawing = drawings.get(key) ?? readDrawing(chartView(id, edition).coverAt(layout, width));
    drawings.set(key, drawing);
    return drawing;
  };
  return {
    id,
    edition,
    lang: editions[edition].lang,
    title: chart.title,
    subtitle: chart.subtitle,
    description: chart.description,
    notes: chart.notes,
    noteLabel: t.chart.notes + colon,
    ...(chart.reading ? { reading: t.story.reading + colon + chart.reading } : {}),
    source: chart.source,
    version: fill(t.chart.dataVersion, { version: dataVersion }),
    dataVersion,
    site: t.site.name,
    licence: {
      name: chart.license.name.replace(/^CC-/, 'CC ').replace(/-(\d)/, ' $1'),
      url: chart.license.url,
    },
    link,
    address: link.replace(/^https?:\/\//, ''),
    date: released ?? dataDate(dataVersion),
    drawing: () => readDrawing(chart.cover),
    draw,
  };
}
