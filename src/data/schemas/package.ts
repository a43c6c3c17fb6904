import { z } from 'zod';
import { isSafeLink } from '../links.ts';
import { text } from './row.ts';
import { named } from './words.ts';

/** An address that pages link to or name to machines. */
const link = z.string().refine(isSafeLink, 'link').optional();
const title = { title: text, title_en: text, description: text, description_en: text };
const column = z.looseObject({
  name: text,
  type: text,
  title: text,
  description: z.string().optional(),
});

/** One dataset's entry; its columns are written by `npm run schemas`. */
const resource = named(
  'resource',
  z.looseObject({
    name: text,
    path: text,
    ...title,
    schema: z.looseObject({ fields: z.array(column) }),
  }),
);

/** The part of datapackage.json (Frictionless v2) that the site reads; other keys pass through. */
export const dataPackage = named(
  'package',
  z.looseObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: text,
    /** Semantic version: corrected value = patch, added rows = minor, changed columns = major. */
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version'),
    ...title,
    /** ISO date of this version; written as a date and time, as the standard asks (not by 1.0.1). */
    created: z
      .union([z.iso.datetime({ offset: true }), z.iso.date()])
      .transform((written) => written.slice(0, 10)),
    homepage: link,
    licenses: z.array(named('licence', z.looseObject({ name: text, title: text, path: link }))),
    sources: z.array(named('source', z.looseObject({ title: text, path: link }))),
    resources: z.array(resource),
  }),
);
export type DataPackage = z.infer<typeof dataPackage>;
