/**
 * What the Citation Style Language allows in the items that we write, as a JSON
 * Schema: known types and variables only, names and dates of their forms.
 * Narrower than the language: days are numbers and whole.
 */
const text = { type: 'string', minLength: 1 };
const day = {
  type: 'object',
  additionalProperties: false,
  required: ['date-parts'],
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'array',
        minItems: 3,
        maxItems: 3,
        items: { type: 'integer', minimum: 1, maximum: 9999 },
      },
    },
  },
};

export const cslSchema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'type', 'title', 'author', 'language'],
    properties: {
      id: text,
      type: { enum: ['graphic', 'webpage', 'dataset', 'article-newspaper'] },
      title: text,
      author: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['literal'],
          properties: { literal: text },
        },
      },
      publisher: text,
      version: text,
      issued: day,
      accessed: day,
      URL: { type: 'string', pattern: '^https?://[^\\s<>{}]+$' },
      note: text,
      language: { enum: ['zh-CN', 'en'] },
    },
  },
};
