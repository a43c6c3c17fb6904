import { declaration, element, textElement } from '../drawing/xml.ts';
import { type Edition, editions, messagesFor } from '../i18n/index.ts';
import { chartVersion } from './chart-version.ts';
import { chartView } from './charts.ts';
import { localize } from './content.ts';
import { sourceLines } from './decks/words.ts';
import { sequenceView } from './sequence.ts';

/**
 * A chart as the lecture page takes it: title, subtitle, one section a scene
 * with both drawings, remarks, teaching notes, source. XML, because a browser parses that by
 * itself: no text has to become HTML in the page, which its policy forbids.
 * `src/client/lecture/slides.ts` reads it.
 */
export function lectureFigure(id: string, edition: Edition): string {
  const view = chartView(id, edition);
  const { teaching } = view.file;
  const t = messagesFor(edition);
  const colon = editions[edition].colon;
  const stop = editions[edition].stop;
  const line = (name: string, text: string) => textElement('p', text, { class: name });
  const scenes =
    view.file.form === 'sequence'
      ? sequenceView(id, edition).steps.map(({ title, caption, svg }) => [
          line('heading', title),
          line('text', caption),
          svg.narrow,
          svg.wide,
        ])
      : [[view.svg.narrow, view.svg.wide]];
  const remarks = [
    ...view.notes.map((note) => t.chart.notes + colon + note),
    ...(view.reading ? [t.story.reading + colon + view.reading] : []),
  ];
  return `${declaration}${element(
    'figure',
    { xmlns: 'http://www.w3.org/1999/xhtml', lang: editions[edition].lang },
    [
      line('title', view.title),
      line('subtitle', view.subtitle),
      ...scenes.map((parts) => element('section', { class: 'scene' }, parts.join(''))),
      ...remarks.map((remark) => line('remark', remark)),
      ...teaching.questions.map((question) => line('question', localize(question, edition))),
      line('misreading', localize(teaching.misreading, edition)),
      line(
        'source',
        sourceLines(edition, chartVersion(id))
          .map((text) => text + stop)
          .join('')
          .trim(),
      ),
    ].join('\n'),
  )}\n`;
}
