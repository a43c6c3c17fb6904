import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { SWITCHES } from '../../scripts/lib/browser.ts';
import { ensureBrowser } from '../../scripts/lib/browser-install.ts';
import { serve } from '../../scripts/serve.ts';
import { site } from '../../src/site/config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site's home page, ending with a slash; empty without a build. */
    siteUrl: string;
    /** Where Playwright reaches the one browser that all test files share. */
    browserEndpoint: string;
  }
}

// No test depends on another host: requests to one fail at once, and are recorded.
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** Serves dist/ and starts the browser, once for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '../..');
  const dir = join(root, 'dist');
  const served = existsSync(dir) ? await serve({ dir, port: 0, base: site.base }) : undefined;
  const browser = await chromium.launchServer({
    executablePath: await ensureBrowser(root),
    args: [...SWITCHES, ALONE],
  });
  project.provide('siteUrl', served?.url ?? '');
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await served?.close();
  };
}
