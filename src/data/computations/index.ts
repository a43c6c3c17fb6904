import { ofCases } from './cases.ts';
import { ofCommunities } from './communities.ts';
import type { Computations } from './computation.ts';
import { ofSections } from './sections.ts';
import { ofThemes } from './themes.ts';

/**
 * Every number that a text or chart may use besides the facts, by name.
 * A new one is one entry in the file of its subject.
 */
export const computations: Computations = {
  ...ofCommunities,
  ...ofCases,
  ...ofThemes,
  ...ofSections,
};
