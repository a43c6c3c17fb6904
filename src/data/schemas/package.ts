import { z } from 'zod';
import { text } from './row.ts';

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
  licenses: z.array(z.looseObject({ name: text, title: text })),
  sources: z.array(z.looseObject({ title: text })),
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
