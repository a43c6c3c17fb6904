import { z } from 'zod';
import { isSafeLink } from '../links.ts';
import { text } from './row.ts';
import { field } from './words.ts';

/** An address that pages link to or name to machines. */
const link = field(
  z.string().refine(isSafeLink, 'link').optional(),
  ['网址', 'Address'],
  ['https:// 开头的地址，或路径', 'An address that begins with https://, or a path'],
);

const title = {
  title: field(text, ['名称', 'Title'], ['中文名称', 'In Chinese']),
  title_en: field(text, ['英文名称', 'English title'], ['英文名称', 'In English']),
  description: field(text, ['说明', 'Description'], ['中文说明', 'In Chinese']),
  description_en: field(text, ['英文说明', 'English description'], ['英文说明', 'In English']),
};

/** One dataset's entry; its columns are written by `npm run schemas`. */
const resource = z.looseObject({
  name: field(text, ['数据表', 'Dataset'], ['文件名，不带 .json', 'The file’s name without .json']),
  path: field(text, ['文件', 'File'], ['数据文件', 'The data file']),
  ...title,
  schema: field(
    z.looseObject({
      fields: z.array(
        z.looseObject({
          name: text,
          type: text,
          title: text,
          description: z.string().optional(),
        }),
      ),
    }),
    ['各列', 'Columns'],
    ['由 npm run schemas 写，不用手改', 'Written by npm run schemas, not by hand'],
  ),
});

/** The part of datapackage.json (Frictionless v2) that the site reads; other keys pass through. */
export const dataPackage = field(
  z.looseObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: field(
      text,
      ['包名', 'Name'],
      ['数据包的名称，不改', 'Name of the package; it never changes'],
    ),
    /** Semantic version: corrected value = patch, added rows = minor, changed columns = major. */
    version: field(
      z.string().regex(/^\d+\.\d+\.\d+$/, 'version'),
      ['版本', 'Version'],
      ['由 npm run release 写，不用手改', 'Written by npm run release, not by hand'],
    ),
    ...title,
    /** ISO date of this version; written as a date and time, as the standard asks (not by 1.0.1). */
    created: field(
      z
        .union([z.iso.datetime({ offset: true }), z.iso.date()])
        .transform((written) => written.slice(0, 10)),
      ['日期', 'Date'],
      ['这个版本的日期，由 npm run release 写', 'Date of this version, written by npm run release'],
    ),
    homepage: link,
    licenses: field(
      z.array(z.looseObject({ name: text, title: text, path: link })),
      ['许可', 'Licences'],
      ['数据可以怎样使用', 'How the data may be used'],
    ),
    sources: field(
      z.array(z.looseObject({ title: text, path: link })),
      ['来源', 'Sources'],
      ['数据取自哪里', 'Where the data comes from'],
    ),
    resources: field(
      z.array(resource),
      ['数据表', 'Resources'],
      ['每个数据文件一项', 'One entry a data file'],
    ),
  }),
  ['数据包', 'Data package'],
  ['整套数据的说明（Frictionless）', 'What describes the data as a whole (Frictionless)'],
);
export type DataPackage = z.infer<typeof dataPackage>;
