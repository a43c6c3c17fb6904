import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chartRules } from '../charts/shared/theme.ts';
import { serifClasses, serifText } from './shown-text.ts';

test('finds headings and serif classes, with all that is inside, and nothing else', () => {
  const html = `<p>甲<b class="x serif">乙<i>丙<br>丁</i></b>戊</p><h2 id="a">己</h2>
    <svg class="chart-svg"><circle r="1" /><text class="t-label t-serif">庚</text><text>辛</text></svg>
    <!-- <h1>壬</h1> --><script>"<h1>癸</h1>"</script><p class="serifs">子</p><h4>丑</h4>`;
  expect(serifText(html)).toBe('乙丙丁己庚');
});

test('leaves out the card of a figure in a heading, but not its value', () => {
  const card = '<span popover class="card">己<span class="card-value">八</span>庚<i>辛</i></span>';
  expect(serifText(`<dd class="serif"><button>十</button>${card}个</dd>${card}`)).toBe('十八个八');
});

test('counts the numbers that cards will show', () => {
  expect(serifText('<tr data-value="市中区"><td>甲</td></tr>')).toBe('');
  expect(serifText('<tr data-key="a" data-value="20万元"><td>甲</td></tr>')).toBe('20万元');
});

test('knows every class that a style sheet sets in the serif', () => {
  const folder = join(import.meta.dirname, '../styles');
  const sheets = readdirSync(folder)
    // Embeds have fonts of their own way, and a lecture's file brings its own.
    .filter((name) => !['embed.css', 'player.css'].includes(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const css = [...sheets, chartRules].join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
  const rules = css.matchAll(/([^{};]+)\{([^{}]*)\}/g);
  const found = [...rules]
    .filter(([, , body]) => /font(-family)?:[^;]*(var\(--serif\)|"Three Lenses Serif")/.test(body!))
    .flatMap(([, selector]) => selector!.split(','))
    .map(
      (selector) =>
        selector
          .trim()
          .split(/[\s>]+/)
          .at(-1)!,
    )
    .filter((last) => !/^h[123]$/.test(last))
    .map((last) => /\.([\w-]+)$/.exec(last)?.[1] ?? last);
  expect(found.filter((name) => !serifClasses.includes(name))).toEqual([]);
  expect(found.length).toBeGreaterThan(6);
});
