import type { Rows } from './schemas/index.ts';

/** The source as its page names itself. The copy loses the newspaper's name and date; nothing is filled in. */
export const report = {
  title: {
    zh: '从“三个视角”看社区党组织书记履职状况',
    en: 'Community Party secretaries at work, seen through three lenses',
  },
  place: { zh: '四川省乐山市', en: 'Leshan, Sichuan' },
};

/** Names of the byline, in the report's order. */
export function byline(rows: Rows): { zh: string[]; en: string[] } {
  const authors = rows.people.filter(({ role }) => role === 'reporter' || role === 'correspondent');
  return {
    zh: authors.flatMap(({ name_zh }) => name_zh ?? []),
    en: authors.flatMap(({ name_en }) => name_en ?? []),
  };
}
