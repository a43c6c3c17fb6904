import { z } from 'zod';

/** One text in both languages. */
export interface Words {
  zh: string;
  en: string;
}

declare module 'zod' {
  interface GlobalMeta {
    /** What an editor calls the field or file. */
    name?: Words;
    /** What it says, and how to write it. */
    meaning?: Words;
    /** What each value of a fixed list stands for. */
    values?: Readonly<Record<string, Words>>;
  }
}

type Pair = readonly [zh: string, en: string];
const words = ([zh, en]: Pair): Words => ({ zh, en });

/**
 * A field with its name and meaning for editors. From these come the hover
 * help, the checks' words, the reference page, the forms of the browser tool
 * and the column titles of the data package: they are written nowhere else.
 */
export function field<T extends z.ZodType>(schema: T, name: Pair, meaning: Pair): T {
  return schema.meta({
    ...z.globalRegistry.get(schema),
    name: words(name),
    meaning: words(meaning),
  });
}

/** A fixed list of values, each with what it stands for. */
export function choice<const V extends Readonly<Record<string, Pair>>>(values: V) {
  const names = Object.keys(values) as (keyof V & string)[];
  const meanings = Object.fromEntries(names.map((name) => [name, words(values[name]!)]));
  return z.enum(names).meta({ values: meanings });
}

/** What `field` and `choice` said of a schema, looked up through `nullable`, `optional` and defaults. */
export function wordsOf(schema: z.core.$ZodType): {
  name?: Words;
  meaning?: Words;
  values?: Readonly<Record<string, Words>>;
} {
  const own = z.globalRegistry.get(schema) ?? {};
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return { ...(innerType ? wordsOf(innerType) : {}), ...own };
}
