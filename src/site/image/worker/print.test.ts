import { expect, test } from 'vitest';
import { type Print, print, raster } from './print.ts';

const [width, height, zoom] = [320, 200, 2];
const area = { y: 120, width: 180, height: 80 };

const ground = (y: number, wide: number, high: number) =>
  `<rect y="${y}" width="${wide}" height="${high}" fill="#fbf7ee"/>`;
const text = (words: string, y: number, fill: string) =>
  `<text x="20" y="${y}" font-family="Noto Sans SC" font-size="15" font-weight="400" fill="${fill}">${words}</text>`;
const svg = (y: number, wide: number, high: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 ${y} ${wide} ${high}" xml:lang="zh-CN">${ground(y, wide, high)}${inner}</svg>`;

const drawing = `${text('社区党组织书记', 60, '#2b2620')}<circle cx="250" cy="130" r="40" fill="#1f7785"/>`;
/** A colour that the plate has not, and one that both have. */
const imprint = (version: string) =>
  `<circle cx="150" cy="138" r="12" fill="none" stroke="#b3261e" stroke-width="3"/>${text(`数据版本 ${version}`, 170, '#2b2620')}`;

const versioned = (version: string): Print => ({
  svg: svg(0, width, height, drawing),
  zoom,
  imprint: { svg: svg(area.y, area.width, area.height, imprint(version)), y: area.y },
  text: { Title: version },
});
const other: Print = { svg: svg(0, 40, 40, ''), zoom: 1, text: {} };

test('a print is the same whatever was printed before it', () => {
  const alone = ['1.0.0', '1.0.1', '1.0.1+'].map((version) => {
    print(other);
    return print(versioned(version));
  });
  print(other);
  const together = ['1.0.0', '1.0.1', '1.0.1+'].map((version) => print(versioned(version)));
  expect(together).toEqual(alone);
  expect(print(versioned('1.0.0'))).toEqual(alone[0]);
});

test('imprints of different heights leave nothing of each other', () => {
  const y = 145;
  const part = svg(y, area.width, height - y, imprint('1.0.1'));
  const low: Print = { ...versioned('1.0.0'), imprint: { svg: part, y } };
  const high = versioned('1.0.0');
  const alone = [low, high].map((one) => {
    print(other);
    return print(one);
  });
  print(other);
  print(high);
  expect([print(low), print(high)]).toEqual(alone);
});

test('looks like the picture drawn as a whole', () => {
  const printed = raster(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * zoom}" height="${height * zoom}"><image width="${width * zoom}" height="${height * zoom}" href="data:image/png;base64,${Buffer.from(print(versioned('1.0.1'))).toString('base64')}"/></svg>`,
    1,
  );
  const whole = raster(svg(0, width, height, drawing + imprint('1.0.1')), zoom);
  expect([printed.width, printed.height]).toEqual([whole.width, whole.height]);
  let furthest = 0;
  for (let at = 0; at < whole.pixels.length; at += 1)
    furthest = Math.max(furthest, Math.abs(whole.pixels[at]! - printed.pixels[at]!));
  // A shade along an edge may be the next one of the palette.
  expect(furthest).toBeLessThan(40);
});
