import type { Messages } from '../index.ts';

/** The reference of fields for editors. */
export const editors: Messages['editors'] = {
  title: 'Handbook for editors: every field',
  intro:
    'Everything that content files may say, from the very schemas that check them. What is wrong is told by npm run check, with file, line and cure.',
  files: 'Kinds of files',
  field: 'Field',
  write: 'Takes',
  meaning: 'Meaning',
  required: 'required',
  optional: 'may be left out',
  orNull: 'or null',
};

/** What a field takes, by its kind. */
export const fieldKinds: Messages['fieldKinds'] = {
  text: 'text',
  number: 'number',
  'whole-number': 'whole number',
  'yes-no': 'true or false',
  choice: 'one of',
  list: 'list',
  group: 'group',
  bilingual: 'Chinese and English',
  named: 'names → values',
};
