import { expect, test } from 'vitest';
import { writeDeck } from '../../decks/index.ts';
import { chartSlides } from './chart-slides.ts';
import { writeApart } from './writer.ts';

const slides = (id: string) => JSON.stringify(chartSlides(id, 'en'));

test('a thread writes what is written here, one deck after the other', async () => {
  for (const id of ['plans', 'efforts'])
    expect(await writeApart(slides(id))).toEqual(await writeDeck(JSON.parse(slides(id))));
});

test('a deck that cannot be written is told, and the next one is written', async () => {
  await expect(writeApart('{"slides":')).rejects.toThrow('JSON');
  expect((await writeApart(slides('plans'))).length).toBeGreaterThan(1000);
});
