import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureBrowser, SWITCHES } from '../../scripts/lib/browser.ts';
import { fontEnvironment } from '../../scripts/lib/device-fonts.ts';
import { serve } from '../../scripts/serve.ts';
import { site } from '../../src/site/config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site's home page, ending with a slash; empty without a build. */
    siteUrl: string;
    /** Where Playwright reaches the browser that all test files share; it has a Chinese font. */
    browserEndpoint: string;
    /** The same on a device without a Chinese font. */
    bareBrowserEndpoint: string;
  }
}

// No test depends on another host: requests to one fail at once, and are recorded.
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** Serves dist/ and starts the browsers, once for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '../..');
  const dir = join(root, 'dist');
  const served = existsSync(dir) ? await serve({ dir, port: 0, base: site.base }) : undefined;
  const executablePath = await ensureBrowser(root);
  const fonts = join(root, '.cache/test-fonts');
  const [browser, bare] = await Promise.all(
    (['han', 'bare'] as const).map((device) =>
      chromium.launchServer({
        executablePath,
        args: [...SWITCHES, ALONE],
        env: fontEnvironment(root, fonts, device),
      }),
    ),
  );
  project.provide('siteUrl', served?.url ?? '');
  project.provide('browserEndpoint', browser!.wsEndpoint());
  project.provide('bareBrowserEndpoint', bare!.wsEndpoint());
  return async () => {
    await Promise.all([browser!.close(), bare!.close()]);
    await served?.close();
  };
}
