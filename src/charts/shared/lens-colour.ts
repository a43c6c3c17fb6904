import { choice, field } from '../../data/schemas/words.ts';

/** The colour of marks, by the lens that they belong to. */
export const colour = field(
  choice({
    'lens-1': ['视角一的颜色', 'the colour of lens one'],
    'lens-2': ['视角二的颜色', 'the colour of lens two'],
    'lens-3': ['视角三的颜色', 'the colour of lens three'],
    ink: ['墨色', 'ink'],
  }).default('ink'),
  ['颜色', 'Colour'],
  ['按所属的视角选，不写是墨色', 'By the lens; ink unless given'],
);
