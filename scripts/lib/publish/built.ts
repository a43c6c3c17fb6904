import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a build says what it was made for and from; it is not published. */
export const siteFile = '_site.json';

/** What a site was built for. */
export interface BuiltFor {
  /** Address of the host: `https://example.org`. */
  url: string;
  /** Path below it, with slashes at both ends. */
  base: string;
  /** Digest of all that went into it; none where something changed meanwhile. */
  inputs?: string | undefined;
}

/** What the site in a folder was built for; nothing where it does not say. */
export function builtFor(dist: string): Partial<BuiltFor> {
  const file = join(dist, siteFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * Holds a command's BASE_PATH (and SITE_URL, where it is given) against the
 * site that it works on.
 * @throws Error with a line for the editor, where there is no site or it was built for another place
 */
export function requireBuiltFor(dist: string, { url, base }: BuiltFor, env = process.env): void {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(
      '还没有生成网站，先运行 npm run build。 There is no built site yet: run `npm run build`, then this again.',
    );
  const built = builtFor(dist);
  for (const [name, was = '', now] of [
    ['BASE_PATH', built.base, base],
    ['SITE_URL', env.SITE_URL ? built.url : '', url],
  ]) {
    if (!was || was === now) continue;
    throw new Error(
      `dist/ 是为 ${name}=${was} 生成的，这条命令用的是 ${now}；什么都没有改动，两次要写一样的。 dist/ was built with ${name}=${was}, and this command has ${now}; nothing was changed. Give both the same.`,
    );
  }
}
