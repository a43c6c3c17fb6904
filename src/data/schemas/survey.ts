import { z } from 'zod';
import { query } from '../query.ts';
import { id, text } from './row.ts';
import { named } from './words.ts';

/** A page's path below the home page. */
const path = z.string().regex(/^([a-z0-9-]+\/)*$/, 'page-path');

/** What rows count must be a fact's value, or no more than it. */
const sum = named(
  'sum',
  z.strictObject({
    dataset: query.shape.dataset,
    where: query.shape.where,
    /** The column to add up; rows are counted without one. */
    sum: text.optional(),
    equals: id.optional(),
    atMost: id.optional(),
  }),
);

/** content/survey.yml: what is true of the whole survey and its site. */
export const surveyFile = named(
  'survey',
  z.strictObject({
    /** Where readers write to about corrections. */
    contact: z.email('email'),
    /** Addresses of the Chinese edition that moved, and where to: `stories/old/` → `stories/new/`. */
    moved: z.record(path, path).default({}),
    /** Words that hold a number without counting anything. Anything else that counts is a figure. */
    terms: z.array(text).default([]),
    /** The fact that says how many were asked, and from how many on texts may say per cent. */
    percentages: z.strictObject({ of: id, from: z.int().min(1) }).optional(),
    sums: z.array(sum).default([]),
    /** Figures of the first screen, drawn as so many discs; the first stands out. */
    discs: z.array(id).default([]),
    /** Figures in the row under it. */
    glance: z.array(id).default([]),
  }),
);
export type Survey = z.infer<typeof surveyFile>;
