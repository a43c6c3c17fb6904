import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../../src/site/config.ts';
import { siteFile } from './built.ts';
import { type HeaderOptions, headerRules } from './headers.ts';
import { headersFile, redirectsFile } from './headers-file.ts';

/** Writes what static hosts read beside a built site's files, `_headers` and `_redirects`, and what it was built for. */
export function writeHostFiles(dir: string, base: string, options: HeaderOptions = {}): void {
  const headers = headersFile(dir, base, headerRules(dir, options));
  writeFileSync(join(dir, '_headers'), headers);
  writeFileSync(join(dir, '_redirects'), redirectsFile(base));
  writeFileSync(join(dir, siteFile), `${JSON.stringify({ url: site.url, base })}\n`);
}

/** Seconds of HTTPS that the operator asks for in the variable HSTS. @throws Error where it is no number */
export function hstsOf(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (!/^\d+$/.test(text))
    throw new Error(
      `HSTS is "${text}". It is a number of seconds, as in HSTS=31536000 for a year.`,
    );
  return Number(text);
}
