/** Words of the teaching notes at a chart. */
export const teaching = {
  title: 'In class',
  ours: 'Questions and warning are the editors’ own and no part of the report.',
  questions: 'To discuss',
  misreading: 'Easily misread',
};
