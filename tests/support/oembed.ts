/**
 * An answer of type `rich` as oEmbed 1.0 has it (https://oembed.com, 2.3.4): a
 * thumbnail is there with all three of its values, or not at all.
 */
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://[^\\s/]+/[^\\s]*$' };
const pixels = { type: 'integer', minimum: 1 };

export const oembedSchema: object = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'version', 'html', 'width', 'height'],
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    title: text,
    author_name: text,
    author_url: address,
    provider_name: text,
    provider_url: address,
    cache_age: { type: 'integer', minimum: 0 },
    thumbnail_url: address,
    thumbnail_width: pixels,
    thumbnail_height: pixels,
    html: { type: 'string', pattern: '^<iframe [^]*</iframe>' },
    width: pixels,
    height: pixels,
  },
  dependencies: Object.fromEntries(
    ['url', 'width', 'height'].map((part) => [
      `thumbnail_${part}`,
      ['url', 'width', 'height'].map((each) => `thumbnail_${each}`),
    ]),
  ),
};
