import { z } from 'zod';
import { query } from '../query.ts';
import { id, inBoth, status, text } from './row.ts';
import { named } from './words.ts';

const where = query.shape.where;

/** A number that we count from rows; the report does not write it. */
export const computation = named(
  'figures',
  z.strictObject({
    id,
    ...inBoth('label', text),
    unit_zh: text,
    unit_en: text,
    unit_en_one: text,
    dataset: z.string(),
    where,
    /** Columns and values that a row must not have. */
    whereNot: where,
    /** The column whose value must stand in another row as well, and in which rows. */
    alsoIn: z.strictObject({ column: text, where }).optional(),
    /** The column to add up, numbers or lists of paragraphs, instead of counting rows. */
    sum: text.optional(),
    /** The column whose different values are counted. */
    distinct: text.optional(),
    /** The fact of which the count is taken away: those that have no rows. */
    restOf: id.optional(),
    /** Set where the number stands for something planned. */
    status: status.optional(),
  }),
);
export type Computation = z.infer<typeof computation>;
