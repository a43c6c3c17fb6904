const LINES = 40;

// `12:00:01 [build] …`, also where it cuts into an unfinished line of the list of pages.
const STEP = /\d\d:\d\d:\d\d (\[| *[├└▶λ])/;

const NOISE = [
  // Traces lead into Astro's and the build's own files, where there is nothing to mend.
  /^\s+at .*[:(]/,
  /^\s*(Stack trace|Location):\s*$/,
  /^\s+\S*[\\/](node_modules|\.cache)[\\/]\S*:\d+:\d+\)?$/,
  /^\s*(generating .*routes\s*)?$/,
];

// Astro marks its own modules so, and Rolldown wonders at each of them.
const KNOWN = /astro:head-inject/;

/**
 * The part of Astro's output that helps to mend a failed build. Astro ends with
 * the error, once it has listed its steps; or the last step tells of it.
 */
export function failureOf(log: string): string {
  const lines = plainLines(log);
  const last = lines.findLastIndex((line) => STEP.test(line));
  const telling = (from: number) =>
    lines.slice(from).filter((line) => !NOISE.some((pattern) => pattern.test(line)));
  const error = telling(last + 1);
  if (error.length > 0) return error.slice(-LINES).join('\n');
  return telling(
    Math.max(
      0,
      lines.findIndex((line) => line.includes('[ERROR]')),
    ),
  )
    .slice(-LINES)
    .join('\n');
}

/**
 * Whether Astro came to its end. A process that waits for something which will
 * never be there ends by itself, with code 0 and half a site.
 */
export function isComplete(log: string): boolean {
  return plainLines(log).some((line) => / Complete!$/.test(line));
}

/** What render-bundle.ts says when every page is there and the files beside them are not yet. */
export const PAGES_RENDERED = '[build] Pages rendered';

/** What Astro warned of in a build that went well, each once. */
export function warningsOf(log: string): string[] {
  const warnings = plainLines(log)
    .filter((line) => line.includes('[WARN]') && !KNOWN.test(line))
    .map((line) => line.replace(/^.*?\[WARN\] */, ''));
  return [...new Set(warnings)];
}

function plainLines(log: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  return log.replace(/\x1b\[[\d;]*m/g, '').split(/\r?\n/);
}
