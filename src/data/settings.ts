import { parse } from 'yaml';
import { z } from 'zod';
import { figureIds } from './figures.ts';
import { type Problem, problem } from './problem.ts';
import type { ContentFiles } from './read.ts';
import type { Rows } from './schemas/index.ts';
import { placeOfField } from './series.ts';

const settingsFile = 'content/survey.yml';

/** A page's path below the home page. */
const path = z.string().regex(/^([a-z0-9-]+\/)*$/);

const settings = z.object({
  /** Where readers write to about corrections. */
  contact: z.email(),
  /** Addresses of the Chinese edition that moved, and where to: `stories/old/` → `stories/new/`. */
  moved: z.record(path, path).default({}),
  /** Figures of the first screen, drawn as so many discs; the first stands out. */
  discs: z.array(z.string()).default([]),
  /** Figures in the row under it. */
  glance: z.array(z.string()).default([]),
});
const figureLists = ['discs', 'glance'] as const;

/** The site's settings; undefined where the file is missing or does not fit. */
export const readSettings = (files: ContentFiles) => parsed(files).data;

function parsed(files: ContentFiles) {
  try {
    return settings.safeParse(parse(files.read(settingsFile) ?? ''));
  } catch {
    return settings.safeParse(undefined);
  }
}

/** Whether readers are told an address to write to, where pages moved, and figures that there are; the browser tool does not read the file. */
export function checkSettings(files: ContentFiles, rows: Rows | undefined): Problem[] {
  const { data, error } = parsed(files);
  if (!files.bytes) return [];
  const at = (field: string) => placeOfField(settingsFile, files.read(settingsFile) ?? '', field);
  if (!data) {
    const wrong = error?.issues.map(({ path }) => path[0]);
    const list = figureLists.find((field) => wrong?.includes(field));
    if (list) return [problem(at(list), 'figure-list', { field: list })];
    const field = wrong?.includes('moved') ? 'moved' : 'contact';
    return [problem(at(field), field)];
  }
  const among = rows && figureIds(rows);
  return figureLists.flatMap((field) =>
    data[field]
      .filter((id) => among && !among.includes(id))
      .map((id) => problem(at(field), 'no-figure', { id, among })),
  );
}
