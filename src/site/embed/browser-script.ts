import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { site } from '../config.ts';
import { editing } from '../editing.ts';
import { absolute } from '../urls.ts';

const made = new Map<string, Promise<string>>();

/**
 * A script of src/client as one small text without imports: for addresses that
 * never change, and for what stands in the page itself.
 * @param entry below src/client: `host/v1.ts`
 */
export function browserScript(entry: string): Promise<string> {
  const known = made.get(entry);
  if (known && !editing) return known;
  const bundling = build({
    entryPoints: [join(process.cwd(), 'src/client', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    // A name that v1.ts declares.
    define: { siteAddress: JSON.stringify(absolute(site.base)) },
  }).then(({ outputFiles }) => outputFiles[0]!.text.trim());
  made.set(entry, bundling);
  return bundling;
}

/** The script that makes an embed interactive, and the address that changes with it. */
export async function answerScript(): Promise<{ name: string; body: string }> {
  const body = await browserScript('embed/answer.ts');
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { name: `answer-${digest}`, body };
}

/** The script of a page that leads to a frame elsewhere: query and hash go along. */
export const movedScript = {
  name: 'moved',
  body: 'location.replace(document.currentScript.dataset.to + location.search + location.hash);',
};
