import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurn } from './in-turn.ts';

const html =
  '<figure class="chart" id="a"></figure><figure class="chart" id="b"><i></i></figure><figure class="chart" id="c"></figure>';
const distances: Record<string, number> = { a: 900, b: 4000, c: 0 };
let document: Document;
let answered: string[];
let done: Promise<void>;

beforeEach(() => {
  const { window } = parseHTML(html);
  document = window.document as unknown as Document;
  vi.stubGlobal('document', document);
  answered = [];
  done = inTurn(
    [...document.querySelectorAll<HTMLElement>('figure')],
    ({ id }) => answered.push(id),
    ({ id }) => distances[id]!,
  );
});
afterEach(() => vi.unstubAllGlobals());

test('the nearest chart answers at once, the others in later tasks, the farthest last', async () => {
  expect(answered).toEqual(['c']);
  await done;
  expect(answered).toEqual(['c', 'a', 'b']);
});

test('a chart that is pressed before its turn answers that press, and only once', async () => {
  const press = new (document.defaultView as unknown as { Event: typeof Event }).Event('click', {
    bubbles: true,
  });
  document.querySelector('i')!.dispatchEvent(press);
  expect(answered).toEqual(['c', 'b']);
  await done;
  expect(answered).toEqual(['c', 'b', 'a']);
});
