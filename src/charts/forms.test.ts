import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { editionIds, pick } from '../i18n/index.ts';
import { draw } from './draw.ts';
import { type LayoutName, layouts } from './form.ts';
import { forms } from './registry.ts';

/** Every form's examples, in both editions and columns, against the last accepted drawing. */
describe.each(forms.map((form) => [form.name, form] as const))('form %s', (name, form) => {
  for (const example of form.examples)
    for (const edition of editionIds) {
      const drawing = () =>
        draw({
          form,
          options: example.options,
          rows: example.rows,
          edition,
          id: example.name,
          figure: (id) => example.figures?.[id],
        });

      it.each(Object.keys(layouts) as LayoutName[])(
        `${example.name} ${edition} %s`,
        async (layout) => {
          const svg = drawing().svg[layout];
          const title = `<!-- ${pick(example.title, edition)} -->\n`;
          await expect(`${title}${svg.replace(/></g, '>\n<')}\n`).toMatchFileSnapshot(
            `./${name}/snapshots/${example.name}.${edition}.${layout}.svg`,
          );
        },
      );

      it(`${example.name} ${edition} keeps the contract of marks`, () => {
        const { svg, table, marks } = drawing();
        const keys = marks.map((mark) => mark.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(table.rows.map((row) => row.key)).toEqual(keys);
        for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
        for (const layout of Object.keys(layouts) as LayoutName[]) {
          const { document } = parseHTML(svg[layout]);
          const root = document.querySelector('svg')!;
          const drawn = [...root.querySelectorAll('.mark')].map((node) =>
            node.getAttribute('data-key'),
          );
          expect(new Set(drawn)).toEqual(new Set(keys));
          const ids = [root, ...root.querySelectorAll('[id]')].map((node) => node.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => id.startsWith(`${example.name}-${layout}`))).toBe(true);
          expect(root.querySelector('style,script,foreignObject')).toBeNull();
          expect(svg[layout]).not.toMatch(/NaN|undefined|Infinity/);
          expect(svg[layout]).not.toMatch(/\d\.\d\d/);
        }
      });
    }
});
