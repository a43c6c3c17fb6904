import { z } from 'zod';
import choices from './choices.json' with { type: 'json' };
import datasets from './datasets.json' with { type: 'json' };
import files from './files.json' with { type: 'json' };
import forms from './forms.json' with { type: 'json' };

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

type Pair = readonly string[];
const words = ([zh, en]: Pair): Words => ({ zh: zh!, en: en! });

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

const fields = { ...files, ...datasets, ...forms };

/**
 * An object whose fields have the names and meanings that datasets.json,
 * files.json or forms.json gives under its name or, for what many have, under `common`; the object's own stand
 * under `$`. Those of `label_zh` and `label_en` stand there once, as `label`.
 */
export function named<T extends z.ZodObject>(name: keyof typeof fields, object: T): T {
  const own: Record<string, Pair[]> = fields[name];
  const common: Record<string, Pair[]> = fields.common;
  const shape = Object.entries(object.shape as Record<string, z.ZodType>).map(([key, schema]) => {
    const base = /^(.*)_(zh|en)$/.exec(key);
    const [exact, pair] = [
      own[key] ?? (wordsOf(schema).name ? undefined : common[key]),
      base && own[base[1]!],
    ];
    if (exact) return [key, field(schema, exact[0]!, exact[1]!)];
    if (!base || !pair) return [key, schema];
    const [zh, en] = pair[0]!;
    const [inZh, inEn] = base[2] === 'zh' ? ['中文', 'Chinese'] : ['英文', 'English'];
    return [key, field(schema, [`${zh}（${inZh}）`, `${en}, ${inEn}`], pair[1]!)];
  });
  const whole = object.extend(Object.fromEntries(shape)) as unknown as T;
  return own.$ ? field(whole, own.$[0]!, own.$[1]!) : whole;
}

/** A fixed list of values, each with what it stands for. */
export function choice<const V extends Readonly<Record<string, Pair>>>(values: V) {
  const names = Object.keys(values) as (keyof V & string)[];
  const meanings = Object.fromEntries(names.map((name) => [name, words(values[name]!)]));
  return z.enum(names).meta({ values: meanings });
}

/** A fixed list of choices.json. */
export const chosen = <K extends keyof typeof choices>(name: K) =>
  choice<(typeof choices)[K]>(choices[name]);

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
