import { parse } from 'yaml';
import { z } from 'zod';
import { type Problem, problem } from './problem.ts';
import type { ContentFiles } from './read.ts';

export const settingsFile = 'content/survey.yml';

/** A page's path below the home page. */
const path = z.string().regex(/^([a-z0-9-]+\/)*$/);

const settings = z.object({
  /** Where readers write to about corrections. */
  contact: z.email(),
  /** Addresses of the Chinese edition that moved, and where to: `stories/old/` → `stories/new/`. */
  moved: z.record(path, path).default({}),
});

/** The site's settings; undefined where the file is missing or does not fit. */
export function readSettings(files: ContentFiles): z.infer<typeof settings> | undefined {
  return settings.safeParse(read(files)).data;
}

function read(files: ContentFiles): unknown {
  try {
    return parse(files.read(settingsFile) ?? '');
  } catch {
    return undefined;
  }
}

/** Whether readers are told an address to write to, and where pages moved; the browser tool does not read the file. */
export function checkSettings(files: ContentFiles): Problem[] {
  if (!files.bytes || readSettings(files)) return [];
  const broken = settings
    .safeParse(read(files))
    .error?.issues.some(({ path }) => path[0] === 'moved');
  if (broken) return [problem(placeOf(files, 'moved'), 'moved')];
  return [problem(placeOf(files, 'contact'), 'contact')];
}

function placeOf(files: ContentFiles, field: string) {
  const lines = (files.read(settingsFile) ?? '').split('\n');
  const line =
    1 +
    Math.max(
      0,
      lines.findIndex((text) => text.startsWith(`${field}:`)),
    );
  return { file: settingsFile, line, column: 1, field };
}
