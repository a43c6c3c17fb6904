import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addedWordsOf, classesOf, trimCss, wordsOf } from './trim-css.ts';

/** The sheet for a page that has these words. */
const trimmedFor = (css: string, words: string[]) =>
  trimCss(
    css,
    classesOf(css).filter((name) => !words.includes(name)),
  );

const sheet = `@layer a{.one{color:red}.two .three,p{color:green}@media print{.four:hover{top:0}}}
[data-x] .five::before{content:".six"}.md\\:flex{display:flex}`;

test('drops rules for classes that the page does not have, and no other', () => {
  const css = trimmedFor(sheet, ['two', 'five']);
  expect(css).not.toMatch(/one|four/);
  expect(css).toContain('.five:before{content:".six"}');
  // A list of selectors stays whole while one of them is needed.
  expect(css).toContain('.two .three,p{color:green}');
});

test('lists classes, not what stands in strings and addresses', () => {
  const found = classesOf(`.a-b{background:url(x.png)}[href$=".pdf"] .c{content:".d"}`);
  expect(found).toEqual(['a-b', 'c']);
});

test('what the browser code adds counts, what it looks for does not', () => {
  const code = `root.querySelector('.step-caption').classList.add('is-open'); make('p', 'stage-title')`;
  const words = addedWordsOf(code);
  expect(words).toEqual(expect.arrayContaining(['is-open', 'stage-title']));
  expect(words).not.toContain('step-caption');
});

test('a class that the page has is never dropped', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.boolean()),
      (names, kept) => {
        const has = names.filter(() => kept.next().value);
        const html = `<p class="${has.join(' ')}">`;
        const css = trimmedFor(names.map((one) => `.${one}{top:1px}`).join(''), wordsOf(html));
        for (const one of has) expect(classesOf(css)).toContain(one);
      },
    ),
  );
});
