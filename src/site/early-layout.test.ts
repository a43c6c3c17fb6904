import { expect, test } from 'vitest';
import { laidOutInParts } from './early-layout.ts';

const script = '<script>document.body.offsetHeight</script>';
const text = `<p>${'社区'.repeat(600)}</p>`;

test('asks for layout between the parts of a long body', () => {
  expect(laidOutInParts(`<header>${text}</header>${text}<h2>一</h2>`)).toBe(
    `<header>${text}</header>${script}${text}${script}<h2>一</h2>`,
  );
});

test('leaves short bodies alone', () => {
  const short = '<header>社区</header><p>短</p><h2>一</h2>';
  expect(laidOutInParts(short)).toBe(short);
});

test('never parts a heading from what follows it: rules ask for neighbours', () => {
  const html = `${text}<h2>一</h2> <section class="case" id="a">${text}</section>`;
  expect(laidOutInParts(html)).toBe(
    `${text}${script}<h2>一</h2> <section class="case" id="a">${text}</section>`,
  );
});

test('stands beside figures, not in them', () => {
  const figure = `<figure><fieldset>${text}</fieldset><section class="sequence-step">${text}</section></figure>`;
  expect(laidOutInParts(figure)).toBe(
    `<figure><fieldset>${text}</fieldset>${script}<section class="sequence-step">${text}</section></figure>${script}`,
  );
});

test('finds the fonts of the first words one after the other', () => {
  const skip = '<a class="skip" href="#content">跳到正文</a>';
  const brand = '<a class="brand" href="/"><span>三个视角</span></a>';
  const nav = '<nav><a href="/data/">数据</a></nav>';
  const head = '<h1>一</h1><p>二</p>';
  expect(laidOutInParts(` ${skip} <header>${brand} ${nav}</header>${head}<nav></nav>`)).toBe(
    `${script}${skip}${script} <header>${brand}${script} ${nav}</header><h1>一</h1>${script}<p>二</p><nav></nav>`,
  );
});
