import { z } from 'zod';
import { query } from '../query.ts';
import { id, lens, text } from './row.ts';
import { named } from './words.ts';

/** A text in both languages; figures stand in it as placeholders. */
const bilingual = named('bilingual', z.strictObject({ zh: text, en: text }));

/**
 * A file of content/charts: everything about one chart that is not code. The
 * file's name is the chart's id. Texts may hold figure placeholders; see
 * ../placeholders.ts.
 */
export const chartFile = named(
  'chart',
  z.strictObject({
    $schema: z.string().optional(),
    /** Name of a form of src/charts. */
    form: id,
    /** One query, or several by name for a form that takes more than one set of rows. */
    data: z.union([query, z.record(id, query)]),
    /** What the form needs to know; checked by the form. */
    options: z.record(z.string(), z.unknown()).default({}),
    title: bilingual,
    subtitle: bilingual,
    description: bilingual,
    notes: z.array(bilingual).default([]),
    /** Set where the chart holds a grouping or mapping of ours. */
    reading: bilingual.optional(),
    /** For lecturers; shown as the editors' own words. */
    teaching: named(
      'teaching',
      z.strictObject({
        questions: z.array(bilingual).length(2, 'two questions, no more and no fewer'),
        misreading: bilingual,
      }),
    ),
    lens: lens.optional(),
    /** The story that the chart belongs to first. */
    story: id.optional(),
  }),
);
export type ChartFile = z.infer<typeof chartFile>;
