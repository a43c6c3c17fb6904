/** Freezes the drawings of releases made before releases kept them. Once: node scripts/freeze.ts */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { labelKeys } from '../src/i18n/labels.ts';
import { drawingName, sumsName, sumsOf } from '../src/data/releases/drawings.ts';
import { releaseFolder } from '../src/data/releases/record.ts';
import { editionIds, editions } from '../src/i18n/index.ts';
import { chartView } from '../src/site/charts.ts';
import { content, messages } from '../src/site/content.ts';
import { chartCsv } from '../src/site/downloads/chart-values.ts';
import { stemOf } from '../src/site/downloads/chart-files.ts';
import { releases } from '../src/site/releases.ts';
import { sequenceView } from '../src/site/sequence.ts';
import { sourceText } from '../src/site/source-line.ts';

for (const { version, log, files } of releases().filter(({ files }) => !files[sumsName])) {
  const frozen: Record<string, string> = {};
  for (const id of log.charts.filter((chart) => files[`charts/${chart}.json`]))
    for (const edition of editionIds) {
      const view = chartView(id, edition, version);
      const stem = stemOf(id, edition);
      const put = (extension: string, text: string) => {
        frozen[drawingName(stem, extension)] = text;
      };
      const { rows, package: pack } = content(version);
      const t = messages(edition, version) as unknown as Record<string, Record<string, string>>;
      const steps =
        view.file.form === 'sequence' ? sequenceView(id, edition, version).steps : undefined;
      const column = `name_${editions[edition].column}` as const;
      const named = view.marks.flatMap(({ community }) => community ?? []);
      const shown = {
        id,
        version,
        edition,
        date: pack.created,
        title: view.title,
        subtitle: view.subtitle,
        description: view.description,
        notes: view.notes,
        ...(view.reading ? { reading: view.reading } : {}),
        table: view.table,
        marks: view.marks,
        captions: view.captions,
        ...(steps
          ? {
              steps: steps.map(
                ({ svg: _, number, title, caption, description, identity, id: step }) => ({
                  id: step,
                  number,
                  title,
                  caption,
                  description,
                  identity,
                }),
              ),
            }
          : {}),
        communities: Object.fromEntries(
          rows.communities
            .filter((community) => named.includes(community.id))
            .map((community) => [community.id, community[column]]),
        ),
        source: sourceText(edition, version),
        license: { name: pack.licenses[0]!.name, url: String(pack.licenses[0]!.path ?? '') },
        labels: Object.fromEntries(
          Object.entries(labelKeys).map(([section, keys]) => [
            section,
            Object.fromEntries(keys.map((key) => [key, t[section]![key]])),
          ]),
        ),
      };
      put('json', `${JSON.stringify(shown, null, 2)}\n`);
      put('csv', chartCsv(id, edition, version));
      put('narrow.svg', view.svg.narrow);
      put('wide.svg', view.svg.wide);
      if (view.cover.wide !== view.svg.wide) put('cover.svg', view.cover.wide);
      for (const { number, svg } of steps ?? []) {
        put(`${number}.narrow.svg`, svg.narrow);
        put(`${number}.wide.svg`, svg.wide);
      }
    }
  for (const [name, text] of Object.entries({ ...frozen, [sumsName]: sumsOf(frozen) })) {
    const file = join(releaseFolder(version), name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
