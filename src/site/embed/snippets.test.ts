import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { chosen } from '../../client/builder.ts';
import { anyChoice } from '../../client/made-up.ts';
import { type Choice, codeForms, codeOf, embedAddress } from './snippets.ts';

const choice: Choice = {
  base: 'https://site.example/',
  id: 'plans',
  prefix: 'en/',
  lang: 'en',
  title: 'Four of 10 “plans” are for better premises',
  version: '',
  theme: 'light',
  transparent: false,
  plain: false,
  width: 0,
  height: 700,
  stem: 'plans.en',
  alt: 'What nine communities want.',
};
const pinned: Choice = {
  ...choice,
  version: '1.0.0',
  theme: 'dark',
  transparent: true,
  width: 680,
};

describe('the code of a choice', () => {
  test('as a frame', () => {
    expect(codeOf('frame', choice)).toBe(
      '<iframe title="Four of 10 “plans” are for better premises" src="https://site.example/en/embed/plans/" loading="lazy" style="width:100%;height:700px;border:0" allow="fullscreen; clipboard-write" width="680" height="700"></iframe>\n<script src="https://site.example/embed/v1.js" defer></script>',
    );
    expect(codeOf('frame', pinned)).toContain(
      'src="https://site.example/v/1.0.0/en/embed/plans/?transparent=true&amp;dark=true" loading="lazy" style="width:100%;max-width:680px;height:700px;border:0;color-scheme:light"',
    );
  });
  test('as an element', () => {
    expect(codeOf('element', pinned)).toBe(
      '<three-lenses-chart chart="plans" lang="en" version="1.0.0" theme="dark" transparent style="max-width:680px"><a href="https://site.example/en/charts/plans/">Four of 10 “plans” are for better premises</a></three-lenses-chart>\n<script src="https://site.example/embed/v1.js" defer></script>',
    );
  });
  test('as an image; a release has it in light only', () => {
    expect(codeOf('image', pinned)).toBe(
      '<a href="https://site.example/en/charts/plans/"><img src="https://site.example/v/1.0.0/charts/plans.en.png" alt="What nine communities want." style="max-width:min(100%, 680px);height:auto"></a>',
    );
  });
  test('as an address', () => {
    expect(codeOf('address', { ...choice, plain: true, theme: 'auto' })).toBe(
      'https://site.example/en/embed/plans/?plain=true&dark=auto',
    );
  });
});

/** What a browser makes of the code, as names and attributes. */
function elements(code: string) {
  const { document } = parseHTML(`<html><body>${code}</body></html>`);
  return [...document.body.querySelectorAll('*')].map((element) => ({
    name: element.localName,
    attributes: element.getAttributeNames().sort().join(' '),
  }));
}

test('no title or text breaks out of its place', () => {
  fc.assert(
    fc.property(anyChoice(), fc.constantFrom(...codeForms), (any, form) => {
      const tame = { ...any, title: 'x', alt: 'x' };
      // An empty text leaves its attribute without a value, but never without its name.
      expect(elements(codeOf(form, any))).toEqual(elements(codeOf(form, tame)));
    }),
  );
});

test('a title comes through as it is', () => {
  fc.assert(
    fc.property(anyChoice(), (any) => {
      const { document } = parseHTML(`<html><body>${codeOf('frame', any)}</body></html>`);
      const frame = document.querySelector('iframe')!;
      expect(frame.getAttribute('title')).toBe(any.title);
      expect(frame.getAttribute('src')).toBe(embedAddress(any));
    }),
  );
});

describe('the fields of the builder', () => {
  const offers = [choice, { ...choice, version: '1.0.0', title: 'Then', height: 640 }];
  const fields = { version: '', lang: 'en', theme: 'light', parts: '', width: '0' };
  test('take title and height of the version', () => {
    const { title, height, version } = chosen(offers, { ...fields, version: '1.0.0' });
    expect([title, height, version]).toEqual(['Then', 640, '1.0.0']);
  });
  test('set ground, parts and width', () => {
    const set = { ...fields, theme: 'dark transparent', parts: 'plain', width: '680' };
    expect(chosen(offers, set)).toMatchObject({
      theme: 'dark',
      transparent: true,
      plain: true,
      width: 680,
    });
  });
  test('fall back to the usual where they make no sense', () => {
    const odd = { version: '9.9.9', lang: 'fr', theme: 'x', parts: 'y', width: '-3' };
    expect(chosen(offers, odd)).toEqual(choice);
  });
});
