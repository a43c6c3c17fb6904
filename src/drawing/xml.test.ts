import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { element, escapeXml, textElement } from './xml.ts';

describe('escapeXml', () => {
  it('leaves no mark that opens a tag, an entity or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text);
        expect(escaped.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[&<>"']/);
      }),
    );
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w &<>"'，。“”]*$/), (text) => {
        const { document } = parseHTML(`<p title="${escapeXml(text)}">${escapeXml(text)}</p>`);
        expect(document.querySelector('p')!.textContent).toBe(text);
      }),
    );
  });
});

it('elements close themselves without content', () => {
  expect(element('link', { href: '/a?b&c' })).toBe('<link href="/a?b&amp;c"/>');
  expect(textElement('title', 'A < B')).toBe('<title>A &lt; B</title>');
});
