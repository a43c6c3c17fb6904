import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FirefoxPage } from './firefox.ts';
import { freePort, startServer } from './programs.ts';

/** One window of WebKit's test browser. `problems` are those of all pages since the last `go`. */
export interface WebKitPage extends FirefoxPage {
  /** Keeps the window as test-results/webkit/NAME.png, to be looked at. */
  keep(name: string): Promise<void>;
}

const pictures = join(import.meta.dirname, '../../test-results/webkit');
const program = (name: string) =>
  (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, name))
    .find(existsSync);
const [driver, screen] = ['WebKitWebDriver', 'Xvfb'].map(program);
const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');

/** Whether Debian's packages webkit2gtk-driver and xvfb are there. */
export const webkitThere = Boolean(driver && screen && browser);

/** The test browser's bars would keep its window wider than a phone. */
const narrowBars = `* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; }
headerbar *, toolbar * { font-size: 1px; -gtk-icon-transform: scale(0.01); }`;

const keyCodes: Record<string, string> = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C' };

/** Starts WebKit on a screen of its own. @param site the built site's home page, shown through `watched` */
export async function startWebKit(
  site: string,
  scheme: 'light' | 'dark',
): Promise<{ page: WebKitPage; url: string; close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'three-lenses-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), narrowBars);
  const problems: string[] = [];
  const server = await watched(site, problems);
  const xvfb = spawn(screen!, ['-displayfd', '1', '-screen', '0', '1500x1500x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(xvfb.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const stop = await startServer(driver!, [`--port=${port}`], `${base}/status`, {
    ...process.env,
    DISPLAY: `:${String(display).trim()}`,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    // Its sandbox needs rights that containers do not give.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const args = ['--automation', ...(scheme === 'dark' ? ['--dark-mode'] : [])];
  const options = { 'webkitgtk:browserOptions': { binary: browser, args } };
  const { sessionId } = await call<{ sessionId: string }>('POST', `${base}/session`, {
    capabilities: { alwaysMatch: options },
  });
  const session = `${base}/session/${sessionId}`;
  return {
    page: openWindow(session, problems),
    url: server.url,
    close: async () => {
      await call('DELETE', session).catch(() => {});
      await stop();
      xvfb.kill();
      server.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function call<T>(method: string, url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: T & { message?: string } };
  if (!response.ok) throw new Error(`${url}: ${value.message}`);
  return value;
}

/**
 * The driver knows no console, so the site is shown through a server that puts a script
 * before each page's own: it sends what no script caught and what the policy refused.
 */
async function watched(site: string, problems: string[]) {
  const report = `const tell = (text) => navigator.sendBeacon('/problem', text);
    addEventListener('error', (event) => tell(event.message ?? 'not loaded: ' + event.target.outerHTML), true);
    addEventListener('unhandledrejection', ({ reason }) => tell(String(reason)));
    document.addEventListener('securitypolicyviolation', (event) => tell('refused by ' + event.effectiveDirective + ': ' + event.blockedURI));`;
  const server = createServer(async (request, response) => {
    if (request.url === '/problem') {
      for await (const text of request) problems.push(String(text));
      response.writeHead(204).end();
    } else if (request.url === '/report.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(report);
    } else {
      const answer = await fetch(new URL(request.url ?? '', site), { redirect: 'manual' });
      if (answer.status >= 400) problems.push(`${answer.status} ${request.url}`);
      const headers = Object.fromEntries(answer.headers);
      for (const name of ['content-encoding', 'content-length', 'transfer-encoding'])
        delete headers[name];
      const body = Buffer.from(await answer.arrayBuffer());
      const page = /html/.test(headers['content-type'] ?? '');
      response
        .writeHead(answer.status, headers)
        .end(page ? String(body).replace('<head>', '$&<script src="/report.js"></script>') : body);
    }
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://localhost:${port}/`, close };
}

/** A window by W3C's WebDriver. */
function openWindow(session: string, problems: string[]): WebKitPage {
  const post = <T>(path: string, body: unknown) => call<T>('POST', `${session}/${path}`, body);
  const within = async <T>(frame: number | undefined, act: () => Promise<T>): Promise<T> => {
    if (frame === undefined) return act();
    await post('frame', { id: frame });
    return act().finally(() => post('frame', { id: null }));
  };
  const page: WebKitPage = {
    problems,
    go: async (url) => {
      problems.length = 0;
      await post('url', { url });
    },
    run: async (what, args, frame) => {
      const script = `const done = arguments[0];
        Promise.resolve((${what})(...${JSON.stringify(args ?? [])}))
          .then((answer) => done([JSON.stringify(answer)]), (error) => done([null, String(error)]));`;
      const [answer, error] = await within(frame, () =>
        post<[string | null, string?]>('execute/async', { script, args: [] }),
      );
      if (error) throw new Error(error);
      return answer === null ? undefined : JSON.parse(answer);
    },
    until: async (what, args, frame) => {
      const end = Date.now() + 30_000;
      while (!(await page.run(what, args, frame))) {
        if (Date.now() > end) throw new Error(`never came true: ${what} ${JSON.stringify(args)}`);
        await new Promise((done) => setTimeout(done, 100));
      }
    },
    click: (selector, frame) =>
      within(frame, async () => {
        const [x, y] = await page.run(
          (query: string) => {
            const element = document.querySelector(query)!;
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = element.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
          },
          [selector],
        );
        const actions = [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ];
        await post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
      }),
    press: async (...keys) => {
      const actions = keys
        .flatMap((key) => keyCodes[key] ?? [...key])
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    resize: async (width, height) => {
      await post('window/rect', { width, height });
      await page.until((px) => innerWidth === px, [width]);
    },
    picture: async () => Buffer.from(await call<string>('GET', `${session}/screenshot`), 'base64'),
    keep: async (name) => {
      const file = join(pictures, `${name}.png`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await page.picture());
    },
  };
  return page;
}
