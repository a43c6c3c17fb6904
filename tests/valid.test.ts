import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from './support/dist.ts';
import { complaints, invalidHtml } from './support/html.ts';
import { linkedData } from './support/linked-data.ts';
import { oembedSchema } from './support/oembed.ts';
import { pageKinds } from './support/page-kinds.ts';
import { findProgram } from './support/programs.ts';

/** What the site sends is what the standards say, in the eyes of other people's validators. */
const files = builtFiles();

// Every page: tests/audit/valid.test.ts.
test('pages of every kind are valid HTML', async () => {
  const kinds = [
    ...pageKinds(),
    'admin/',
    'embed/plans/',
    'en/embed/sixteen/',
    'v/1.0.0/embed/plans/',
  ];
  const pages = kinds.map((path) => (path.endsWith('.html') ? path : `${path}index.html`));
  expect(pages.length).toBeGreaterThan(35);
  expect(await invalidHtml(pages)).toEqual([]);
});

test('the validator finds what is wrong', async () => {
  expect(await complaints('<p><div></div></p><img src="a.png">')).not.toEqual([]);
});

test('every JSON file parses', () => {
  const broken = files
    .filter((file) => file.endsWith('.json'))
    .filter((file) => {
      try {
        JSON.parse(readBuilt(file).replace(/^\uFEFF/, ''));
        return false;
      } catch {
        return true;
      }
    });
  expect(broken).toEqual([]);
});

const ajv = new Ajv({ discriminator: true, allErrors: true });

/** What a schema says against things, by the name of each. */
const refused = (validate: ValidateFunction, things: readonly (readonly [string, unknown])[]) =>
  things.flatMap(([name, thing]) =>
    validate(thing) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`],
  );

test('every block of linked data is what schema.org has for its type', () => {
  const blocks = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((page) =>
      [
        ...readBuilt(page).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
      ].map(([, text]) => [page, JSON.parse(text!)] as const),
    );
  expect(blocks.length).toBeGreaterThan(50);
  const validate = ajv.compile(linkedData);
  expect(refused(validate, blocks)).toEqual([]);
  for (const [name, damage] of [
    ['NewsArticle', { datePublished: 'in May' }],
    ['NewsArticle', { url: '/stories/' }],
    ['Dataset', { license: undefined }],
    ['Dataset', { licence: ['https://a.example/'] }],
    ['BreadcrumbList', { itemListElement: [] }],
    ['NewsArticle', { '@type': 'NewsStory' }],
  ] as const) {
    const [page, whole] = blocks.find(([, block]) => block['@type'] === name)!;
    const broken = JSON.parse(JSON.stringify({ ...whole, ...damage }));
    expect(refused(validate, [[page, broken]])).toHaveLength(1);
  }
});

test('every oEmbed answer is what oEmbed 1.0 asks', () => {
  const answers = files
    .filter((file) => /^oembed\/.*\.json$/.test(file))
    .map((file) => [file, JSON.parse(readBuilt(file))] as const);
  expect(answers.length).toBeGreaterThan(20);
  const validate = ajv.compile(oembedSchema);
  expect(refused(validate, answers)).toEqual([]);
  const { thumbnail_width: _, ...lame } = answers[0]![1];
  expect(refused(validate, [['without a width', lame]])).toHaveLength(1);
  expect(refused(validate, [['as a string', { ...answers[0]![1], width: '680' }]])).toHaveLength(1);
});

const xmllint = findProgram('xmllint');
const lint = (args: string[], input?: string) =>
  spawnSync(xmllint!, ['--noout', '--nonet', ...args], {
    cwd: join(import.meta.dirname, '../dist'),
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });

test.skipIf(!xmllint)('feeds, sitemap and drawings are well-formed XML [needs xmllint]', () => {
  const xml = files.filter((file) => /\.(xml|svg)$/.test(file));
  expect(xml.filter((file) => file.endsWith('.svg')).length).toBeGreaterThan(50);
  const { stderr, status } = lint(xml);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test.skipIf(!xmllint).each([
  ['rss', /(^|\/)feed\.xml$/, ['<pubDate>Mon, 23', '<pubDate>23']],
  ['atom', /feed\.atom\.xml$/, ['<updated>', '<updated>on ']],
  ['sitemap', /^sitemap\.xml$/, ['<loc>https:', '<loc>']],
] as const)('%s keeps to its format’s schema [needs xmllint]', (name, pattern, [right, wrong]) => {
  const schema = ['--relaxng', join(import.meta.dirname, `support/xml/${name}.rng`)];
  const feeds = files.filter((file) => pattern.test(file));
  expect(feeds.length).toBeGreaterThan(0);
  for (const feed of feeds) {
    const { stderr, status } = lint([...schema, feed]);
    expect([status, stderr]).toEqual([0, `${feed} validates\n`]);
    const text = readBuilt(feed);
    expect(text).toContain(right);
    expect(lint([...schema, '-'], text.replace(right, wrong)).status).not.toBe(0);
  }
});

test('every drawing has each id once, and what it refers to is in it', () => {
  const wrong = files
    .filter((file) => file.endsWith('.svg'))
    .flatMap((file) => {
      const svg = readBuilt(file);
      const all = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
      const ids = new Set(all);
      const named = [
        ...svg.matchAll(/url\(#([^)]+)\)|\s(?:xlink:)?href="#([^"]+)"/g),
        ...svg.matchAll(/\saria-(?:labelledby|describedby)="([^"]+)"/g),
      ].flatMap(([, ...found]) => (found.find(Boolean) ?? '').split(' '));
      return [
        ...(ids.size === all.length ? [] : [`${file}: an id is there twice`]),
        ...named.filter((id) => !ids.has(id)).map((id) => `${file}: no #${id}`),
      ];
    });
  expect(wrong).toEqual([]);
});
