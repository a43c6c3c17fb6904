import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fileName,
  moved,
  nothing,
  readHash,
  tidy,
  withChart,
  withNote,
  withoutChart,
  writeHash,
} from './state.ts';

const ids = ['plans', 'sixteen', 'daily-work', 'coverage'];
const known = new Set(ids);
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const lectures = fc
  .tuple(text, fc.shuffledSubarray(ids), fc.array(text, { minLength: 4, maxLength: 4 }))
  .map(([title, chosen, notes]) => ({
    title,
    items: chosen.map((id, index) => ({ id, note: notes[index]! })),
  }));

test('an address gives back the lecture that it was made of, with or without notes', () => {
  fc.assert(
    fc.property(lectures, (lecture) => {
      fc.pre(lecture.title !== '' || lecture.items.length > 0);
      expect(readHash(writeHash(lecture, true), known)).toEqual(lecture);
      const bare = { ...lecture, items: lecture.items.map(({ id }) => ({ id, note: '' })) };
      expect(readHash(writeHash(lecture, false), known)).toEqual(bare);
    }),
  );
});

test('an address is short and says nothing of the notes unless asked', () => {
  const lecture = withNote(withChart(withChart(nothing, 'plans'), 'sixteen'), 'plans', 'secret');
  expect(writeHash(lecture, false)).toBe('#c=plans.sixteen');
  expect(writeHash(lecture, true)).toBe('#c=plans.sixteen&n1=secret');
  expect(writeHash(nothing, true)).toBe('');
  expect(readHash('#content', known)).toBeUndefined();
});

test('whatever was stored or linked comes out as a lecture of charts that exist, each once', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const { title, items } = tidy(value, known);
      expect(typeof title).toBe('string');
      expect(items).toEqual([]);
    }),
  );
  const messy = {
    title: 'x'.repeat(999),
    items: [{ id: 'plans' }, null, { id: 'plans' }, { id: '../x' }, 7],
  };
  expect(tidy(messy, known)).toEqual({
    title: 'x'.repeat(120),
    items: [{ id: 'plans', note: '' }],
  });
  expect(readHash('#c=plans.<b>.plans.nope.sixteen', known)?.items.map(({ id }) => id)).toEqual([
    'plans',
    'sixteen',
  ]);
});

test('moving keeps every chart and its note', () => {
  fc.assert(
    fc.property(lectures, fc.nat(5), fc.integer({ min: -3, max: 9 }), (lecture, at, to) => {
      fc.pre(lecture.items.length > 0);
      const { id } = lecture.items[at % lecture.items.length]!;
      const after = moved(lecture, id, to);
      expect(new Set(after.items)).toEqual(new Set(lecture.items));
      const place = after.items.findIndex((item) => item.id === id);
      expect(place).toBe(Math.max(0, Math.min(to, lecture.items.length - 1)));
      expect(withoutChart(after, id).items).toHaveLength(lecture.items.length - 1);
    }),
  );
});

test('a title becomes a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
      const name = fileName(title, 'lecture', 'html');
      expect(name).toMatch(/^[^.\s][^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]*\.html$/u);
      expect(name.length).toBeLessThan(70);
    }),
  );
  expect(fileName('../..', '讲义', 'pptx')).toBe('讲义.pptx');
  expect(fileName('第一课：谁在一线?', '讲义', 'pptx')).toBe('第一课：谁在一线.pptx');
});
