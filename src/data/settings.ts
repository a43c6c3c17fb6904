import { parse } from 'yaml';
import { z } from 'zod';
import { type Problem, problem } from './problem.ts';
import type { ContentFiles } from './read.ts';
import { placeOfField } from './series.ts';

const settingsFile = 'content/survey.yml';

/** A page's path below the home page. */
const path = z.string().regex(/^([a-z0-9-]+\/)*$/);

const settings = z.object({
  /** Where readers write to about corrections. */
  contact: z.email(),
  /** Addresses of the Chinese edition that moved, and where to: `stories/old/` → `stories/new/`. */
  moved: z.record(path, path).default({}),
});

/** The site's settings; undefined where the file is missing or does not fit. */
export const readSettings = (files: ContentFiles) => parsed(files).data;

function parsed(files: ContentFiles) {
  try {
    return settings.safeParse(parse(files.read(settingsFile) ?? ''));
  } catch {
    return settings.safeParse(undefined);
  }
}

/** Whether readers are told an address to write to, and where pages moved; the browser tool does not read the file. */
export function checkSettings(files: ContentFiles): Problem[] {
  const { error } = parsed(files);
  if (!files.bytes || !error) return [];
  const field = error.issues.some(({ path }) => path[0] === 'moved') ? 'moved' : 'contact';
  return [problem(placeOfField(settingsFile, files.read(settingsFile) ?? '', field), field)];
}
