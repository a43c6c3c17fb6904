/**
 * The part of the CMS's field definitions that we use.
 * Source: types/public.d.ts of @sveltia/cms.
 */
export interface Field {
  name: string;
  widget:
    | 'string'
    | 'text'
    | 'number'
    | 'boolean'
    | 'select'
    | 'relation'
    | 'richtext'
    | 'object'
    | 'list'
    | 'hidden';
  label?: string;
  hint?: string;
  /** True unless given. */
  required?: boolean;
  readonly?: boolean;
  i18n?: boolean | 'duplicate';
  /** Regular expression and what to say where it does not match. */
  pattern?: [string, string];
  default?: unknown;
  /** Fields of an object, or of each item of a list. */
  fields?: Field[];
  /** The one field of each item of a list of plain values. */
  field?: Field;
  /** Kinds of items of a list, told apart by `typeKey`. */
  types?: { name: string; label: string; widget: 'object'; fields: Field[] }[];
  typeKey?: string;
  label_singular?: string;
  /** Words for a folded item: `{{fields.id}}`. */
  summary?: string;
  collapsed?: boolean | 'auto';
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  step?: number;
  options?: { label: string; value: string; short?: string }[];
  collection?: string;
  file?: string;
  value_field?: string;
  display_fields?: string[];
  search_fields?: string[];
  modes?: ('rich_text' | 'raw')[];
  buttons?: string[];
  editor_components?: string[];
}

/** A value of one of our files, as the CMS edits it. */
export interface Shape {
  field: Field;
  /** From the file to the editor. */
  open(value: unknown): unknown;
  /**
   * From the editor to the file. `undefined` leaves the key out.
   * @param was the value that the file has now, if it has one: what the editor
   *   cannot tell apart (an absent list and an empty one) stays as it is there
   */
  close(edited: unknown, was: unknown): unknown;
}

/** What an emptied input of the CMS comes back as. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
