import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessDate } from '../../client/cite.ts';
import { messagesFor } from '../../i18n/index.ts';
import { cslSchema } from './csl-schema.testing.ts';
import { bibtex, citationMeta, citeFormats, cslJson, gbT, ris, sentence } from './formats.ts';
import { printTex, readBibtex, readRis } from './readers.testing.ts';
import { accessSlot, oneLine, type Work } from './work.ts';

const t = messagesFor('zh-CN');
const dataset: Work = {
  key: 'three-lenses-data-1.2.0',
  kind: 'dataset',
  lang: 'zh-CN',
  authors: [{ name: '三个视角' }],
  title: '社区党组织书记履职调查',
  publisher: '三个视角',
  version: '1.2.0',
  issued: '2026-05-01',
  url: 'https://three-lenses.example/data/',
};
const report: Work = {
  key: 'leshan-report',
  kind: 'report',
  lang: 'zh-CN',
  authors: ['杜英姿', '郭文治', '彭军'].map((name) => ({ name, person: true })),
  title: '从“三个视角”看社区党组织书记履职状况',
  note: '刊于报纸；报名、日期和版次在所据扫描件中缺失。',
};

describe('GB/T 7714-2025', () => {
  test('writes a data set in the order of the standard', () => {
    expect(gbT(dataset, '2026-09-12')).toBe(
      '三个视角. 社区党组织书记履职调查[DS/OL]. V1.2.0. 三个视角(2026-05-01)[2026-09-12]. https://three-lenses.example/data/.',
    );
  });

  test('names no newspaper and no day for the report, and says that they are lost', () => {
    const text = gbT(report, '2026-09-12');
    expect(text).toBe(
      '杜英姿，郭文治，彭军. 从“三个视角”看社区党组织书记履职状况[N]. 刊于报纸；报名、日期和版次在所据扫描件中缺失。',
    );
    for (const written of [bibtex(report), ris(report), cslJson(report)])
      expect(written).not.toMatch(/\d{4}-\d\d|"issued"|year|urldate|PY {2}-|DA {2}-/);
  });
});

test('a sentence names title, version, day, address and access', () => {
  expect(sentence(dataset, t, '2026年9月12日')).toBe(
    '三个视角：《社区党组织书记履职调查》，数据版本1.2.0，2026年5月1日，https://three-lenses.example/data/，访问日期：2026年9月12日。',
  );
  expect(
    sentence(
      { ...dataset, lang: 'en', title: 'Where {they} were' },
      messagesFor('en'),
      '1 May 2026',
    ),
  ).toContain('“Where {they} were”, data version 1.2.0, 1 May 2026');
});

/** Texts that hurt: TeX's and RIS's own signs, line ends, tags, brackets, emoji, lone surrogates. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\',
        '{',
        '}',
        '}}',
        '%',
        '$',
        '&',
        '#',
        '_',
        '^',
        '~',
        '"',
        "'",
        '@misc{x,',
        '\\end{document}',
        '\r\nER  - ',
        '\nTY  - JOUR\n',
        '\u2028',
        '\u2029',
        '\u0000',
        '\u0085',
        accessSlot,
        '"\uE000"',
        '{title}',
        '{url}',
        '</script>',
        '，',
        '三个视角',
        '“引号”',
        '👩🏽‍🏫',
        '\uD800',
        ' and ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => `题${parts.join('')}`);
const works = fc
  .record({
    title: hostile,
    name: hostile,
    version: fc.constantFrom('1.0.0', '12.3.45'),
    kind: fc.constantFrom<Work['kind'][]>('chart', 'story', 'dataset'),
  })
  .map(
    ({ title, name, version, kind }): Work => ({
      ...dataset,
      title,
      version,
      kind,
      authors: [{ name }, { name: '丙 and 丁' }],
    }),
  );

describe('whatever a title says', () => {
  test('BibTeX stays one entry, and TeX prints the title as it is', () => {
    fc.assert(
      fc.property(works, (work) => {
        const { fields } = readBibtex(bibtex(work, '2026-09-12'));
        expect(printTex(fields.get('title')!)).toBe(oneLine(work.title));
        expect(printTex(fields.get('author')!)).toBe(
          `${oneLine(work.authors[0]!.name)} and 丙 and 丁`,
        );
        expect(fields.get('author')).toMatch(/^\{.*\} and \{丙 and 丁\}$/);
        expect(Object.fromEntries(fields)).toMatchObject({
          version: work.version,
          year: '2026',
          month: 'may',
          date: '2026-05-01',
          url: dataset.url,
          urldate: '2026-09-12',
        });
      }),
    );
  });

  test('RIS stays one record with one line a tag', () => {
    fc.assert(
      fc.property(works, (work) => {
        const tags = readRis(ris(work, '2026/09/12'));
        expect(tags.map(([tag]) => tag).join(' ')).toBe('TY ID AU AU TI PB ET PY DA LA UR Y2 ER');
        expect(Object.fromEntries(tags)).toMatchObject({
          TI: oneLine(work.title),
          DA: '2026/05/01',
          Y2: '2026/09/12',
          ET: work.version,
        });
      }),
    );
  });

  test('CSL-JSON holds to the language, with and without the day of access', () => {
    const valid = new Ajv().compile(cslSchema);
    fc.assert(
      fc.property(works, fc.boolean(), (work, open) => {
        const [item] = JSON.parse(cslJson(work, open ? undefined : '[[2026, 9, 12]]'));
        expect(valid([item]), JSON.stringify(valid.errors)).toBe(true);
        expect(item.title).toBe(oneLine(work.title));
        expect(item.issued).toEqual({ 'date-parts': [[2026, 5, 1]] });
        expect(item.accessed).toEqual(open ? undefined : { 'date-parts': [[2026, 9, 12]] });
      }),
    );
    expect(valid(JSON.parse(cslJson(report)))).toBe(true);
    expect(valid([{ ...JSON.parse(cslJson(dataset))[0], accessed: '2026' }])).toBe(false);
  });

  test('every format leaves one slot for the day, and filled it reads as written with it', () => {
    fc.assert(
      fc.property(works, (work) => {
        for (const format of citeFormats) {
          const parts = format.write(work, t, accessSlot).split(accessSlot);
          expect(parts).toHaveLength(2);
          const day = accessDate(format.date, new Date(2026, 8, 12), 'zh-CN');
          expect(parts.join(day)).toBe(format.write(work, t, day));
        }
      }),
    );
  });
});

test('the head tells citation managers what the page is', () => {
  const meta = Object.fromEntries(
    citationMeta(dataset).map(({ name, content }) => [name, content]),
  );
  expect(meta).toMatchObject({
    citation_title: dataset.title,
    citation_author: '三个视角',
    citation_publication_date: '2026/05/01',
    citation_fulltext_html_url: dataset.url,
    citation_language: 'zh-CN',
    'DC.title': dataset.title,
    'DC.date': '2026-05-01',
    'DC.type': 'Dataset',
  });
});
