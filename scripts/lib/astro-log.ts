const LINES = 40;

const CHATTER = [
  // Progress of steps and pages; errors carry no time or say [ERROR].
  /^\d\d:\d\d:\d\d (?!.*\[ERROR\])/,
  /^\s*generating .*routes\s*$/,
  // Traces lead into Astro's and the build's own files, where there is nothing to mend.
  /^\s+at .*[:(]/,
  /^\s*(Stack trace|Location):\s*$/,
  /^\s+\S*[\\/](node_modules|\.cache)[\\/]\S*:\d+:\d+\)?$/,
  /^\s*$/,
];

/**
 * The part of Astro's output that helps to mend a failed build: what is wrong
 * and where, without progress and stack traces.
 */
export function failureOf(log: string): string {
  const lines = plainLines(log);
  const telling = lines.filter((line) => !CHATTER.some((pattern) => pattern.test(line)));
  return (telling.length > 0 ? telling : lines).slice(-LINES).join('\n');
}

/** What Astro warned of in a build that went well, each once. */
export function warningsOf(log: string): string[] {
  const warnings = plainLines(log)
    .filter((line) => line.includes('[WARN]'))
    .map((line) => line.replace(/^[\d:]* ?\[WARN\] */, ''));
  return [...new Set(warnings)];
}

function plainLines(log: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  return log.replace(/\x1b\[[\d;]*m/g, '').split(/\r?\n/);
}
