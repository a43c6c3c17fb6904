/**
 * What schema.org allows in the types that the pages use, as JSON Schemas: known
 * properties only, those present that readers of linked data ask for (Google's
 * pages on Article, Dataset and Breadcrumb), addresses absolute, days real.
 */
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://[^\\s/]+/[^\\s]*$' };
const day = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };
const language = { enum: ['zh-CN', 'en'] };
const list = (items: object) => ({ type: 'array', minItems: 1, items });

/** A thing of one type: every property that it may have, and those that it must. */
const thing = (type: string, properties: object, optional: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties: { '@type': { const: type }, ...properties },
  required: ['@type', ...Object.keys(properties).filter((name) => !optional.includes(name))],
});
/** One that stands for itself in a page. */
const whole = (type: string, properties: object) =>
  thing(type, { '@context': { const: 'https://schema.org' }, ...properties });

const organization = thing('Organization', { name: text, url: address });
const report = thing('Report', {
  name: text,
  inLanguage: language,
  author: list(thing('Person', { name: text })),
});

const article = whole('NewsArticle', {
  headline: text,
  description: text,
  inLanguage: language,
  url: address,
  image: address,
  datePublished: day,
  dateModified: day,
  author: organization,
  publisher: organization,
  isBasedOn: report,
});

const dataset = whole('Dataset', {
  name: text,
  // Google takes a description of 50 to 5000 characters; Chinese says as much in fewer.
  description: { type: 'string', minLength: 30, maxLength: 5000 },
  inLanguage: language,
  url: address,
  version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
  datePublished: day,
  dateModified: day,
  license: list(address),
  creator: organization,
  isBasedOn: report,
  measurementTechnique: text,
  variableMeasured: list(text),
  distribution: list(
    thing('DataDownload', {
      encodingFormat: { enum: ['text/csv', 'application/json'] },
      contentUrl: address,
    }),
  ),
});

const breadcrumbs = whole('BreadcrumbList', {
  itemListElement: {
    type: 'array',
    // One step alone is no way.
    minItems: 2,
    items: thing('ListItem', {
      position: { type: 'integer', minimum: 1 },
      name: text,
      item: address,
    }),
  },
});

/** A block of linked data in a page. */
export const linkedData: object = {
  type: 'object',
  required: ['@type'],
  discriminator: { propertyName: '@type' },
  oneOf: [article, dataset, breadcrumbs],
};
