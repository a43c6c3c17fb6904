import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Device } from '../../scripts/lib/device-fonts.ts';

/** Which page, and the reader who opens it. */
export interface Visit {
  /** Path below the home page, with or without a slash in front: `en/charts/`. */
  path: string;
  /** Address of another server's home page; the built site's without it. */
  base?: string;
  /** Width of the window in CSS pixels; 1280 without it. */
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** The reader asked for less motion. */
  reducedMotion?: boolean;
  /** The system forces its own colours. */
  forcedColors?: boolean;
  javaScript?: boolean;
  /** A phone: touch instead of a mouse. */
  touch?: boolean;
  /** The browser's language; zh-CN without it. */
  locale?: string;
  /** The fonts that the device has; a Chinese one among them without it. */
  device?: Device;
  /**
   * A browser of the reader's own, for tests that give it what outlasts a page:
   * scripts that run first, permissions, a clock, sessions of the protocol, or a history to count.
   */
  own?: boolean;
}

/** What went wrong on a page; all lists are empty on a good one. */
export interface Problems {
  /** Messages of level error and warning; `refused …` where the page's policy was broken. */
  console: string[];
  /** Errors that no script caught. */
  errors: string[];
  /** Requests that got no answer, or one from 400 on: `404 http://…`. */
  requests: string[];
  /** Addresses on other hosts that the page asked for. */
  thirdParty: string[];
}

/** A page as a new reader has it; closed at the end of the worker's files at the latest. */
export interface Visited {
  page: Page;
  /** HTTP status of the page itself. */
  status: number;
  problems: Problems;
  /** Leads the same reader to another page, and begins the record anew. */
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

/** All files of a worker share them. */
const connections = new Map<Device, Promise<Browser>>();

function connect(device: Device): Promise<Browser> {
  const endpoint = device === 'bare' ? 'bareBrowserEndpoint' : 'browserEndpoint';
  const connection = connections.get(device) ?? chromium.connect(inject(endpoint));
  connections.set(device, connection);
  return connection;
}

/** Closed pages, by what cannot be changed of an open one: opening another costs three times as much. */
const closed = new Map<string, Page[]>();

/** Opens a page and waits until it is loaded and answers. @throws Error where there is no built site */
export async function openPage(visit: Visit): Promise<Visited> {
  const base = visit.base ?? inject('siteUrl');
  if (!base) throw new Error('There is no built site: run `npm run build` first.');
  const { origin } = new URL(base);
  const { device, javaScript, touch, locale } = visit;
  const kind = JSON.stringify([origin, device, javaScript, touch, locale]);
  const page = (!visit.own && closed.get(kind)?.pop()) || (await newPage(visit));
  await page.setViewportSize({ width: visit.width ?? 1280, height: visit.height ?? 800 });
  await page.emulateMedia({
    media: null,
    colorScheme: visit.scheme ?? 'light',
    reducedMotion: visit.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: visit.forcedColors ? 'active' : 'none',
  });
  const problems = record(page, origin);
  const url = (path: string) => new URL(path.replace(/^\/+/, ''), base).href;
  const lead = async (path: string) => {
    const response = await page.goto(url(path), { waitUntil: 'load' });
    if (javaScript !== false) await page.waitForFunction(isSetUp);
    return response;
  };
  const response = await lead(visit.path);
  return {
    page,
    status: response?.status() ?? 0,
    problems,
    go: async (path) => {
      for (const list of Object.values(problems)) list.length = 0;
      await lead(path);
    },
    close: async () => {
      if (visit.own || !(await forget(page, origin))) return page.context().close();
      closed.set(kind, [...(closed.get(kind) ?? []), page]);
    },
  };
}

/** Empties a page and takes all from it that its reader left. @returns whether that was possible */
async function forget(page: Page, origin: string): Promise<boolean> {
  if (page.context().pages().length > 1 || new URL(page.url()).origin !== origin) return false;
  page.removeAllListeners();
  await page.unrouteAll();
  await page.mouse.move(0, 0);
  for (const frame of page.frames())
    await frame
      .evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      })
      // A sandbox has nothing to clear.
      .catch(() => {});
  // Led there by itself, the page stays in its process.
  await page.evaluate(() => location.replace('about:blank'));
  await page.waitForURL('about:blank');
  return true;
}

/** Whether the page's own script has run; embeds and files have none. */
export function isSetUp(): boolean {
  return (
    !document.querySelector('[data-search-open]') || 'ready' in document.documentElement.dataset
  );
}

/** Browsers do not say every breach of the Content-Security-Policy in the console. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(
      `refused by ${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`,
    ),
  );
}

async function newPage(visit: Visit): Promise<Page> {
  const browser = await connect(visit.device ?? 'han');
  const touch = visit.touch ?? false;
  const context = await browser.newContext({
    javaScriptEnabled: visit.javaScript ?? true,
    hasTouch: touch,
    isMobile: touch,
    locale: visit.locale ?? 'zh-CN',
  });
  await context.addInitScript(tellViolations);
  return context.newPage();
}

function record(page: Page, origin: string): Problems {
  const problems: Problems = { console: [], errors: [], requests: [], thirdParty: [] };
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') problems.console.push(message.text());
  });
  page.on('pageerror', (error) => problems.errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      problems.thirdParty.push(url.href);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.requests.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed';
    // A page that is left, or a video that is paused, gives up its requests itself.
    if (why !== 'net::ERR_ABORTED') problems.requests.push(`${why} ${request.url()}`);
  });
  return problems;
}
