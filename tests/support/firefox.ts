import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, connectBidi } from './bidi.ts';
import { freePort } from './programs.ts';

/** One window of Firefox. */
export interface FirefoxPage {
  /** Errors and warnings of the console, breaches of the policy among them, and requests that failed; since the last `go`. */
  problems: string[];
  go(url: string): Promise<void>;
  /** Runs a function in the page and takes its answer, as JSON. @param frame position of an iframe in the page */
  run<Args extends unknown[], Answer>(
    what: (...args: Args) => Answer,
    args?: Args,
    frame?: number,
  ): Promise<Awaited<Answer>>;
  /** Runs it until the answer is yes. @throws Error after half a minute */
  until<Args extends unknown[]>(
    what: (...args: Args) => boolean,
    args?: Args,
    frame?: number,
  ): Promise<void>;
  /** A real click in the middle of an element, which is brought into view. @param frame as of `run` */
  click(selector: string, frame?: number): Promise<void>;
  /** Real keys; `Enter`, `Tab`, `Escape` and the arrows by their names, all else as text. */
  press(...keys: string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The window as a PNG. */
  picture(): Promise<Buffer>;
}

/** Where Firefox is; Debian names its own firefox-esr. */
export const firefoxPath: string | undefined = [
  process.env.FIREFOX_PATH,
  'firefox-esr',
  'firefox',
].find((name) => name && spawnSync(name, ['--version'], { timeout: 30_000 }).status === 0);

/** Keys without a character, by WebDriver's code points. */
const keyCodes: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Nothing but the site is asked, and nothing pops up. */
const preferences = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 0,
  'remote.active-protocols': 1,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
  'intl.accept_languages': 'zh-CN,zh,en',
};

/** Starts Firefox through its own remote agent: there is no driver in between. */
export async function startFirefox(): Promise<{ page: FirefoxPage; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'three-lenses-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const port = await freePort();
  const args = ['--headless', '--no-remote', '--profile', profile];
  const browser = spawn(firefoxPath!, [...args, `--remote-debugging-port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const bidi = await untilThere(`ws://127.0.0.1:${port}/session`, browser);
  await bidi.send('session.new', { capabilities: {} });
  return {
    page: await openWindow(bidi),
    close: async () => {
      const ended = new Promise((done) => browser.once('exit', done));
      await bidi.send('browser.close').catch(() => browser.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openWindow(bidi: Bidi): Promise<FirefoxPage> {
  const problems: string[] = [];
  await bidi.send('session.subscribe', {
    events: ['log.entryAdded', 'network.fetchError', 'network.responseCompleted'],
  });
  bidi.on('log.entryAdded', ({ level, text }: { level: string; text: string }) => {
    if (level === 'error' || level === 'warn') problems.push(text);
  });
  bidi.on('network.fetchError', (event: { errorText: string; request: { url: string } }) => {
    // A page that is left gives up its requests itself.
    if (event.errorText !== 'NS_BINDING_ABORTED')
      problems.push(`${event.errorText} ${event.request.url}`);
  });
  bidi.on('network.responseCompleted', (event: { response: { status: number; url: string } }) => {
    if (event.response.status >= 400)
      problems.push(`${event.response.status} ${event.response.url}`);
  });
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
  });
  const contextOf = async (frame?: number) => {
    if (frame === undefined) return context;
    const tree = await bidi.send<{ contexts: { children: { context: string }[] }[] }>(
      'browsingContext.getTree',
      { root: context },
    );
    const found = tree.contexts[0]?.children[frame];
    if (!found) throw new Error(`there is no frame ${frame}`);
    return found.context;
  };
  const page: FirefoxPage = {
    problems,
    go: async (url) => {
      problems.length = 0;
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
      // A page that changes its own address while it is left can answer in the new one's place.
      await page.until(
        (wanted) => location.href === wanted && document.readyState === 'complete',
        [url],
      );
    },
    run: async (what, args, frame) => {
      const answer = await bidi.send<{
        type: string;
        result: { value?: string };
        exceptionDetails?: { text: string };
      }>('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${what})(...${JSON.stringify(args ?? [])})))()`,
        target: { context: await contextOf(frame) },
        awaitPromise: true,
        userActivation: true,
      });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
      return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
    },
    until: async (what, args, frame) => {
      const end = Date.now() + 30_000;
      while (!(await page.run(what, args, frame))) {
        if (Date.now() > end) throw new Error(`never came true: ${what} ${JSON.stringify(args)}`);
        await new Promise((done) => setTimeout(done, 100));
      }
    },
    click: async (selector, frame) => {
      const target = await contextOf(frame);
      const middle = await page.run(
        (query: string) => {
          const element = document.querySelector(query)!;
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = element.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        },
        [selector],
        frame,
      );
      const move = { type: 'pointerMove', x: Math.round(middle.x), y: Math.round(middle.y) };
      const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await bidi.send('input.performActions', {
        context: target,
        actions: [{ type: 'pointer', id: 'mouse', actions }],
      });
    },
    press: async (...keys) => {
      const values = keys.flatMap((key) => keyCodes[key] ?? [...key]);
      const actions = values.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await bidi.send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    resize: async (width, height) => {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    picture: async () => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      return Buffer.from(data, 'base64');
    },
  };
  return page;
}

async function untilThere(url: string, browser: ChildProcess): Promise<Bidi> {
  const end = Date.now() + 60_000;
  for (;;)
    try {
      return await connectBidi(url);
    } catch (error) {
      if (browser.exitCode !== null || Date.now() > end) {
        browser.kill();
        throw error;
      }
      await new Promise((done) => setTimeout(done, 200));
    }
}
