import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import jsqrModule from 'jsqr';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { changeLog } from '../src/data/releases/log.ts';
import { readRelease, releaseVersions } from '../src/data/releases/read.ts';
import { openPage } from './support/browser.ts';
import { builtFiles, builtPages } from './support/dist.ts';

// CommonJS and types of an ES module: which of the two it is depends on the loader.
const jsQR = (jsqrModule as unknown as { default?: typeof jsqrModule }).default ?? jsqrModule;

const dist = join(import.meta.dirname, '../dist');
const bytes = (file: string) => new Uint8Array(readFileSync(join(dist, file)));
const files = builtFiles().filter((file) => /^(v\/[\d.]+\/)?charts\/[^/]+$/.test(file));
const ids = files
  .filter((file) => /^charts\/[\w-]+\.zip$/.test(file))
  .map((file) => file.slice(7, -4));
const stems = ids.flatMap((id) => [id, `${id}.en`]);
const extensions = [
  ...['svg', 'outlined.svg', 'png', 'wide.png', 'square.png'],
  ...['dark.svg', 'outlined.dark.svg', 'dark.png', 'wide.dark.png', 'square.dark.png'],
  ...['csv', 'json', 'pptx', 'zip'],
];

const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a program of the system is there; tests that need it say so where it is not. */
const has = (program: string) => spawnSync('which', [program]).status === 0;

interface Png {
  width: number;
  height: number;
  text: Record<string, string>;
  /** RGBA of all pixels, or of the first rows. */
  pixels(rows?: number): Uint8ClampedArray<ArrayBuffer>;
}

/** Reads a PNG with a palette as the standard says. */
function readPng(png: Uint8Array): Png {
  const view = new DataView(png.buffer, png.byteOffset);
  const data: Uint8Array[] = [];
  let palette = new Uint8Array();
  const text: Record<string, string> = {};
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const body = png.subarray(at + 8, at + 8 + view.getUint32(at));
    if (type === 'IDAT') data.push(body);
    if (type === 'PLTE') palette = new Uint8Array(body);
    if (type === 'iTXt') {
      const [keyword = '', , , , , ...words] = new TextDecoder('utf-8', { fatal: true })
        .decode(body)
        .split('\0');
      text[keyword] = words.join('\0');
    }
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return {
    width,
    height,
    text,
    pixels: (rows = height) => {
      const indexed = inflateSync(Buffer.concat(data));
      const pixels = new Uint8ClampedArray(width * rows * 4);
      for (let y = 0; y < rows; y += 1)
        for (let x = 0; x < width; x += 1) {
          const index = indexed[y * (width + 1) + x + 1]! * 3;
          const rgba = [palette[index]!, palette[index + 1]!, palette[index + 2]!, 255];
          pixels.set(rgba, (y * width + x) * 4);
        }
      return pixels;
    },
  };
}

test('every chart has every file in both languages, and a release those that it keeps', () => {
  const live = stems.flatMap((stem) =>
    extensions.map((extension) => `charts/${stem}.${extension}`),
  );
  expect(live.filter((file) => !files.includes(file))).toEqual([]);
  // A release has one drawing, one picture and the values of each chart that it changed.
  const kept = ['csv', 'json', 'png', 'svg'];
  for (const version of releaseVersions(process.cwd())) {
    const { frozen } = readRelease(process.cwd(), version);
    const { charts } = changeLog(frozen!);
    const own = charts
      .flatMap((id) => [id, `${id}.en`])
      .flatMap((stem) => kept.map((each) => `v/${version}/charts/${stem}.${each}`));
    expect(files.filter((file) => file.startsWith(`v/${version}/charts/`)).sort()).toEqual(
      own.sort(),
    );
  }
});

describe('the chart page', () => {
  const pages = builtPages(/^(en\/)?charts\/[^/]+\/$/);

  test.each(pages)('$path lists each file of its own with its size', async ({ path, document }) => {
    const english = path.startsWith('en/');
    const id = path.split('/').at(-2)!;
    const stem = english ? `${id}.en` : id;
    const links = [...document.querySelectorAll('#downloads a[download]')];
    const names = links.map((link) => link.getAttribute('href')!.split('/').pop()!);
    expect(extensions.filter((extension) => !names.includes(`${stem}.${extension}`))).toEqual([]);
    for (const name of names) expect(name.startsWith(`${stem}.`), name).toBe(true);
    for (const link of links) {
      if (link.classList.contains('download-preview')) continue;
      const size = /([\d,]+) KB/.exec(link.nextElementSibling!.textContent!)?.[1];
      const name = link.getAttribute('href')!.split('/').pop()!;
      expect(Number(size)).toBe(Math.max(1, Math.round(bytes(`charts/${name}`).length / 1000)));
    }
    for (const image of document.querySelectorAll('#downloads img')) {
      const name = image.getAttribute('src')!.split('/').pop()!;
      const { width, height } = await sharp(bytes(`charts/${name}`)).metadata();
      const [across = 0, down = 0] = ['width', 'height'].map((side) =>
        Number(image.getAttribute(side)),
      );
      expect(across / down).toBeCloseTo(width / height, 1);
    }
  });

  test('answers each link with the right type, and copies a picture', async () => {
    const { page, problems, close } = await openPage({ path: `charts/${ids[0]}/#downloads` });
    const types: Record<string, RegExp> = {
      svg: /^image\/svg\+xml/,
      png: /^image\/png/,
      csv: /^text\/csv/,
      json: /^application\/json/,
      zip: /^application\/zip/,
      pptx: /presentation/,
    };
    const links = await page
      .locator('#downloads a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of new Set(links)) {
      const answer = await page.request.get(link);
      expect(answer.status(), link).toBe(200);
      expect(answer.headers()['content-type'], link).toMatch(types[link.split('.').pop()!]!);
    }
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const button = page.locator('[data-copy-image]').first();
    const label = await button.textContent();
    await button.click();
    await page.waitForFunction(
      (before) => document.querySelector('[data-copy-image]')!.textContent !== before,
      label,
    );
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item!.types;
    });
    expect(copied).toContain('image/png');
    expect(problems.errors).toEqual([]);
    await close();
  });
});

describe('pictures', () => {
  test.each(stems)(
    '%s.png and its like have their sizes, their metadata and their themes',
    (stem) => {
      for (const theme of ['', 'dark.'])
        for (const shape of ['', 'wide.', 'square.']) {
          const { width, height, text, pixels } = readPng(
            bytes(`charts/${stem}.${shape}${theme}png`),
          );
          if (shape === 'wide.') expect([width, height]).toEqual([1920, 1080]);
          else if (shape === 'square.') expect([width, height]).toEqual([1200, 1200]);
          else expect(width).toBe(1520);
          const values = JSON.parse(readFileSync(join(dist, `charts/${stem}.json`), 'utf8'));
          expect(text.Title).toBe(values.title);
          expect(text.Description).toContain(values.description);
          expect(text.Source).toContain(values.source);
          expect(text.Source).toContain(values.version);
          expect(text.URL).toBe(values.url);
          expect(text.Copyright).toContain(values.license);
          const [red = 0, green = 0, blue = 0] = pixels(1);
          const ground = red + green + blue;
          if (theme) expect(ground).toBeLessThan(120);
          else expect(ground).toBeGreaterThan(690);
        }
    },
  );

  // One shape and theme of each chart and language: all of them in turn.
  const some = stems.map((stem, index) => ({
    stem,
    extension: ['wide.png', 'square.dark.png', 'png', 'wide.dark.png', 'square.png', 'dark.png'][
      index % 6
    ]!,
  }));

  test.each(some.slice(0, 6))(
    'the code on $stem.$extension leads to the chart',
    ({ stem, extension }) => {
      const { width, height, pixels } = readPng(bytes(`charts/${stem}.${extension}`));
      const [id, english] = stem.split('.');
      expect(jsQR(pixels(), width, height)?.data).toMatch(
        new RegExp(`/${english ? 'en/' : ''}charts/${id}/$`),
      );
    },
  );

  test.runIf(has('zbarimg'))(
    'a second reader finds the same codes, of a release too [needs zbarimg]',
    () => {
      const version = files.find((file) => file.startsWith('v/'))!.split('/')[1]!;
      const pictures = some.slice(0, 6).map(({ stem, extension }) => `charts/${stem}.${extension}`);
      const frozen = `v/${version}/charts/${ids[0]}.png`;
      const { stdout } = spawnSync('zbarimg', [
        '-q',
        '--raw',
        ...[...pictures, frozen].map((file) => join(dist, file)),
      ]);
      const read = String(stdout).trim().split('\n');
      expect(read).toHaveLength(7);
      expect(read.filter((link) => link.includes(`/v/${version}/embed/${ids[0]}/`))).toHaveLength(
        1,
      );
    },
  );
});

describe('vectors', () => {
  const vectors = files.filter((file) => /^charts\/.*\.svg$/.test(file));

  test.runIf(has('xmllint'))('are well-formed to another reader [needs xmllint]', () => {
    execFileSync('xmllint', ['--noout', ...vectors.map((file) => join(dist, file))]);
  });

  test.each(vectors.filter((file) => !file.includes('.thumbnail.')))(
    '%s carries its words, its metadata and what it needs',
    (file) => {
      const svg = readFileSync(join(dist, file), 'utf8');
      const values = JSON.parse(
        readFileSync(join(dist, file.replace(/\.(outlined|dark|svg).*$/, '.json')), 'utf8'),
      );
      const { source, license, url } = values;
      for (const [tag, words] of Object.entries({
        'title id="title"': values.title,
        'dc:source': source,
        'dc:identifier': url,
      }))
        expect(svg).toContain(`<${tag}>${words.replaceAll('&', '&amp;')}</`);
      expect(svg).toContain(license);
      expect(svg).not.toMatch(/var\(--|class="(?!q")|<script|href="http/);
      if (file.includes('outlined')) expect(svg).not.toMatch(/<text|@font-face/);
      else expect(svg).toMatch(/<text[\s>]/);
    },
  );

  test('live text is legible in an image without any font of the machine, and looks as outlined', async () => {
    const { page, close } = await openPage({ path: 'robots.txt', device: 'bare' });
    // A page of its own: the site's policy lets no picture in from a script.
    await page.goto('about:blank');
    for (const stem of [ids[0]!, `${ids.at(-1)}.en`]) {
      const live = readFileSync(join(dist, `charts/${stem}.svg`), 'utf8');
      const outlined = readFileSync(join(dist, `charts/${stem}.outlined.svg`), 'utf8');
      // What a machine without Chinese fonts would show: the same without its fonts.
      const bare = live
        .replace(/@font-face\{[^}]*\}/g, '')
        .replaceAll(/font-family="[^"]*"/g, 'font-family="none"');
      const ink = await page.evaluate(
        async (svgs) => {
          const drawn: Uint8ClampedArray[] = [];
          for (const svg of svgs) {
            const image = new Image();
            image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.width, image.height];
            const context = canvas.getContext('2d')!;
            context.drawImage(image, 0, 0);
            drawn.push(context.getImageData(0, 0, image.width, image.height).data);
          }
          /** Part of the dark pixels of one drawing that are not dark in the other. */
          const differ = (a: Uint8ClampedArray, b: Uint8ClampedArray) => {
            let [dark, off] = [0, 0];
            for (let at = 0; at < a.length; at += 4) {
              if (a[at]! > 128) continue;
              dark += 1;
              if (b[at]! > 170) off += 1;
            }
            return off / dark;
          };
          return { live: differ(drawn[0]!, drawn[1]!), bare: differ(drawn[0]!, drawn[2]!) };
        },
        [outlined, live, bare],
      );
      expect(ink.live, `${stem}: live text is not the outlined text`).toBeLessThan(0.15);
      expect(ink.bare, `${stem}: the fonts inside make no difference`).toBeGreaterThan(
        ink.live + 0.1,
      );
    }
    await close();
  });
});

describe('archives', () => {
  test.each(stems)('%s.zip holds every file as it is served, with true checksums', (stem) => {
    const zip = unzipSync(bytes(`charts/${stem}.zip`));
    const names = Object.keys(zip);
    const inside = names[0]!.split('/')[0]!;
    expect(names.every((name) => name.startsWith(`${inside}/`))).toBe(true);
    const get = (name: string) => zip[`${inside}/${name}`]!;
    for (const extension of extensions.filter((each) => each !== 'zip'))
      expect(
        Buffer.from(get(`${stem}.${extension}`)).equals(bytes(`charts/${stem}.${extension}`)),
        extension,
      ).toBe(true);
    const sums = new TextDecoder().decode(get('SHA256SUMS')).trim().split('\n');
    expect(sums).toHaveLength(names.length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(createHash('sha256').update(get(name)).digest('hex')).toBe(sum);
    }
    const values = JSON.parse(new TextDecoder().decode(get(`${stem}.json`)));
    const readme = new TextDecoder('utf-8', { ignoreBOM: true }).decode(get('README.txt'));
    expect(readme.startsWith('\uFEFF')).toBe(true);
    for (const words of [values.title, values.source, values.version, values.url])
      expect(readme).toContain(words);
    expect(new TextDecoder().decode(get('LICENSE.txt'))).toContain(values.license);
  });

  test.runIf(has('unzip') && has('sha256sum'))(
    'are opened and verified by the system’s own programs [needs unzip]',
    () => {
      const file = join(folder, 'chart.zip');
      writeFileSync(file, bytes(`charts/${ids[0]}.zip`));
      execFileSync('unzip', ['-tq', file]);
      execFileSync('unzip', ['-q', file, '-d', folder]);
      const inside = Object.keys(unzipSync(bytes(`charts/${ids[0]}.zip`)))[0]!.split('/')[0]!;
      execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: join(folder, inside) });
    },
  );
});
