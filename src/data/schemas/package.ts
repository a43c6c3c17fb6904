import { z } from 'zod';
import { isSafeLink } from '../links.ts';
import { text } from './row.ts';

/** An address that pages link to or name to machines. */
const link = z
  .string()
  .refine(isSafeLink, 'write an address that begins with https://, or a path')
  .optional();

/** The part of datapackage.json (Frictionless v2) that the site reads; other keys pass through. */
export const dataPackage = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: text,
  /** Semantic version: corrected value = patch, added rows = minor, changed columns = major. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version'),
  title: text,
  title_en: text,
  description: text,
  description_en: text,
  /** ISO date of this version. */
  created: z.iso.date(),
  homepage: link,
  licenses: z.array(z.looseObject({ name: text, title: text, path: link })),
  sources: z.array(z.looseObject({ title: text, path: link })),
  resources: z.array(
    z.looseObject({
      name: text,
      path: text,
      title: text,
      title_en: text,
      description: text,
      description_en: text,
      schema: z.looseObject({
        fields: z.array(
          z.looseObject({
            name: text,
            type: text,
            title: text,
            description: z.string().optional(),
          }),
        ),
      }),
    }),
  ),
});
export type DataPackage = z.infer<typeof dataPackage>;
