import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { firstChart } from './first-chart.ts';

test('says after how many bytes of either kind the first drawing is whole', () => {
  const noise = Array.from({ length: 4000 }, (_, i) => (i * 7919) % 9973).join(' ');
  const before = `<svg class="icon"></svg><p>图${noise}</p><svg class="chart-svg chart-narrow"><g/></svg>`;
  const html = `${before}<p>${noise}</p><svg class="chart-svg chart-wide"></svg>`;
  const sent = brotliCompressSync(html);
  const found = firstChart(html, sent)!;
  expect(found.raw).toBe(Buffer.byteLength(before));
  const read = (bytes: number) =>
    brotliDecompressSync(sent.subarray(0, bytes), { finishFlush: constants.BROTLI_OPERATION_FLUSH })
      .length;
  expect(read(found.compressed)).toBeGreaterThanOrEqual(found.raw);
  expect(read(found.compressed - 1)).toBeLessThan(found.raw);
  expect(firstChart('<p></p>', brotliCompressSync('<p></p>'))).toBeUndefined();
});
