import { type Edition, editionIds, messagesFor } from '../../i18n/index.ts';
import { type ChartView, chartIds, chartView } from '../charts.ts';
import { messages } from '../content.ts';
import { editing } from '../editing.ts';
import { type FontFile, type FontName, fonts } from '../fonts.ts';
import { pageFonts } from '../page-fonts.ts';
import { releases } from '../releases.ts';
import { sequenceView } from '../sequence.ts';

const made = new Map<string, Record<FontName, FontFile>>();

/**
 * The fonts of an edition's embeds: cut to the titles, numbers and names of all
 * its charts together, so that a page with many of them loads each file once.
 */
export function embedFonts(edition: Edition, version?: string): Record<FontName, FontFile> {
  // The development server makes no fonts of its own.
  if (editing) return fonts();
  const key = `${edition} ${version ?? ''}`;
  const known = made.get(key) ?? cutFor(edition, version);
  made.set(key, known);
  return known;
}

function cutFor(edition: Edition, version?: string) {
  const words = chartIds(version)
    .map((id) => chartView(id, edition, version))
    .map(
      (view) => `${inSerif(view.title)}${drawn(view, edition)}${view.marks.map(spoken).join('')}`,
    );
  return pageFonts(inSerif(messagesFor(edition).site.name) + words.join(''), edition, {
    fallback: version && wordsOf(version),
  });
}

/** All that embeds of a release can say: theirs stay as they are, whatever the site says later. */
function wordsOf(version: string): string {
  const { files } = releases().find((each) => each.version === version)!;
  return [
    ...Object.values(files),
    ...editionIds.map((id) => JSON.stringify(messages(id, version))),
  ].join('');
}

const inSerif = (text: string) => `<p class="serif">${text.replaceAll('<', '&lt;')}</p>`;
const spoken = ({ value = '' }: { value?: string }) => inSerif(value);

function drawn({ id, svg, version, file }: ChartView, edition: Edition): string {
  if (file.form !== 'sequence') return svg.wide;
  return sequenceView(id, edition, version)
    .steps.map((step) => inSerif(step.title) + step.svg.wide)
    .join('');
}
