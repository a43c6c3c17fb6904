import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { drawChartFile } from '../charts/from-file.ts';
import { chartIds } from './charts.ts';
import { content } from './content.ts';
import { keptDrawings } from './drawing-cache.ts';

const cache = mkdtempSync(join(tmpdir(), 'drawings-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** Draws a chart with the cache. @returns what came of it, and how often it was drawn */
function kept(id: string, edition: 'zh-CN' | 'en', rows = content().rows) {
  const { charts } = content();
  let drawn = 0;
  const drawing = drawChartFile(id, charts[id]!, rows, edition, undefined, (from, make) =>
    keptDrawings(
      from,
      () => {
        drawn += 1;
        return make();
      },
      cache,
    ),
  );
  return { svg: drawing.svg, cover: drawing.cover, drawn };
}

test.each(chartIds())('%s from the cache is what would be drawn, without drawing', (id) => {
  const { charts, rows } = content();
  const { svg, cover } = drawChartFile(id, charts[id]!, rows, 'zh-CN');
  expect(kept(id, 'zh-CN')).toEqual({ svg, cover, drawn: 1 });
  expect(kept(id, 'zh-CN')).toEqual({ svg, cover, drawn: 0 });
});

test('another edition and another figure are drawn anew', () => {
  kept('market-plan', 'zh-CN');
  expect(kept('market-plan', 'en').drawn).toBe(1);
  const { rows } = content();
  const facts = rows.facts.map((fact) =>
    fact.id === 'gouerkou-stalls' ? { ...fact, value: 151 } : fact,
  );
  const other = kept('market-plan', 'zh-CN', { ...rows, facts });
  expect(other.drawn).toBe(1);
  expect(other.svg).not.toEqual(kept('market-plan', 'zh-CN').svg);
});
