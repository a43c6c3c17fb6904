import { z } from 'zod';

/** Stable name of a row: it becomes DOM ids and URLs, so it never changes once published. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

export const text = z.string().trim().min(1);
export const count = z.int().nonnegative();

/**
 * How the report vouches for a row: reported (as a fact), projected (planned
 * or expected), partial (the copy breaks off), illegible (announced, but not in the copy).
 */
export const status = z.enum(['reported', 'projected', 'partial', 'illegible']);
export type Status = z.infer<typeof status>;

/** What the report says of a number's exactness. */
export const qualifier = z.enum(['exact', 'more-than', 'at-least', 'expected']);

/** Longest evidence fragment, in characters. */
export const longestEvidence = 24;

/** What every row of every dataset carries: its name, and where in the report it stands. */
export const provenance = {
  /** Block of the report's text, counted from 1. */
  paragraph: z.int().min(1),
  /** The few characters of that paragraph that carry the row. */
  evidence: text.refine((value) => [...value].length <= longestEvidence, {
    message: `keep evidence to ${longestEvidence} characters`,
  }),
  status,
};

/** A report's lens, or one of its two other parts. */
export const lens = z.enum([
  'daily-work',
  'better-governance',
  'hard-problems',
  'commentary',
  'three-precisions',
]);
