import type { Example, Row } from '../form.ts';

function row(
  id: string,
  label: [string, string] | null,
  detail: [string, string] | null = null,
): Row {
  return {
    id,
    label_zh: label?.[0] ?? null,
    label_en: label?.[1] ?? null,
    detail_zh: detail?.[0] ?? null,
    detail_en: detail?.[1] ?? null,
    paragraph: 31,
    evidence: label?.[0].slice(0, 10) ?? '三个精准',
    status: label ? 'reported' : 'illegible',
  }; // prettier-ignore
}

const label = { column: 'label', title: { zh: '名称', en: 'Name' } };
const detail = { column: 'detail', title: { zh: '短语', en: 'Phrase' } };
const here = { rows: 'here', title: { zh: '这里的列法', en: 'Listed here' } };
const there = { rows: 'there', title: { zh: '别处的列法', en: 'Listed elsewhere' } };
const lack: [string, string] = ['缺什么', 'What they lack'];
const think: [string, string] = ['想什么', 'What they think'];

/** Small made-up charts: the same words joined, blocks with heads and a lost one, links and long words, one list, none. */
export const examples: Example[] = [
  {
    name: 'facing-words',
    title: { zh: '两种列法', en: 'Two listings' },
    options: { label, blocks: [{ lists: [here, there] }] },
    rows: {
      here: [row('a-think', think), row('a-do', ['干什么', 'What they do'])],
      there: [row('b-lack', lack), row('b-think', think), row('b-lost', null)],
    },
  },
  {
    name: 'facing-blocks',
    title: { zh: '几组对照，缺一个标题', en: 'Blocks, a heading lost' },
    options: {
      label,
      detail,
      heads: { rows: 'heads', title: { zh: '标题', en: 'Headings' } },
      blocks: [
        { head: 'role', lists: [here, there] },
        { head: 'lost' },
        {
          head: 'quality',
          lists: [
            { rows: 'pairs', title: { zh: '字', en: 'Words' } },
            { rows: 'pairs', words: 'detail', title: { zh: '短语', en: 'Phrases' } },
          ],
        },
      ],
    },
    rows: {
      heads: [
        row('role', ['精准把握功能定位', 'Grasp the role precisely']),
        row('lost', null),
        row('quality', ['精准提升综合素质', 'Raise their quality precisely']),
      ],
      here: [row('a-think', think)],
      there: [row('b-think', think), row('b-lack', lack)],
      pairs: [
        row('select', ['选', 'Select'], ['把好入口关', 'guard the way in']),
        row('train', ['育', 'Train'], ['培养领路人', 'raise people who can lead']),
      ],
    },
  },
  {
    name: 'facing-links',
    title: { zh: '长标签和连线', en: 'Long labels and links' },
    options: {
      label,
      blocks: [{ lists: [here, { ...there, detail: 'detail' }] }],
      links: [
        { from: 'a', to: 'y' },
        { from: 'b', to: 'y' },
        { from: 'b', to: 'x' },
      ],
    },
    rows: {
      here: [
        row('a', [
          '一个名字特别长因而必须换行才能放下的标题',
          'An item whose name is so long that it has to be wrapped',
        ]),
        row('b', think),
      ],
      there: [
        row('x', null),
        row('y', lack, [
          '解释的话也很长，同样要换行，而且不能与别的文字重叠在一起',
          'A phrase that is long as well and must wrap without touching its neighbours',
        ]),
      ],
    },
  },
  {
    name: 'facing-one',
    title: { zh: '只有一种列法', en: 'One listing' },
    options: { label, blocks: [{ lists: [here] }] },
    rows: { here: [row('a-think', think)] },
  },
  {
    name: 'facing-none',
    title: { zh: '没有数据', en: 'No data' },
    options: { label, blocks: [{ lists: [here, there] }] },
    rows: { here: [], there: [] },
  },
];
