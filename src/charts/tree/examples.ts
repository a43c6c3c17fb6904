import type { Example, Row } from '../form.ts';

const options = {
  root: { zh: '三个精准', en: 'Three precisions' },
  label: { column: 'label', title: { zh: '名称', en: 'Name' } },
  detail: { column: 'detail', title: { zh: '解释', en: 'Phrase' } },
  parent: 'parent',
};

function row(
  id: string,
  label: [string, string] | null,
  parent: string | null = null,
  detail: [string, string] | null = null,
  list: string | null = null,
): Row {
  return {
    id,
    parent,
    list,
    label_zh: label?.[0] ?? null,
    label_en: label?.[1] ?? null,
    detail_zh: detail?.[0] ?? null,
    detail_en: detail?.[1] ?? null,
    paragraph: 31,
    evidence: label?.[0].slice(0, 10) ?? '三个精准',
    status: label ? 'reported' : 'illegible',
  }; // prettier-ignore
}

/** Small made-up charts: two levels with a lost node and a second list, one level, long labels, one row, none. */
export const examples: Example[] = [
  {
    name: 'tree-two-levels',
    title: { zh: '两层', en: 'Two levels' },
    options: {
      ...options,
      branches: [
        { column: 'list', value: 'b', label: { zh: '另一处的列法', en: 'Listed elsewhere' } },
      ],
    },
    rows: {
      rows: [
        row('role', ['精准把握功能定位', 'Grasp the role precisely']),
        row('lost', null),
        row('quality', ['精准提升综合素质', 'Raise their quality precisely']),
        row('think', ['想什么', 'What they think'], 'role'),
        row('do', ['干什么', 'What they do'], 'role'),
        row('select', ['选', 'Select'], 'quality', ['把好入口关', 'guard the way in']),
        row('train', ['育', 'Train'], 'quality', ['培养领路人', 'raise people who can lead']),
        row('lack', ['缺什么', 'What they lack'], null, null, 'b'),
      ],
    },
  },
  {
    name: 'tree-one-level',
    title: { zh: '一层', en: 'One level' },
    options: { ...options, root: { zh: '主要精力', en: 'Main efforts' } },
    rows: {
      rows: [
        row('a', ['抓好一方党建', 'Party building']),
        row('b', ['维护一方稳定', 'Stability']),
        row('c', null),
      ],
    },
  },
  {
    name: 'tree-long',
    title: { zh: '长标签', en: 'Long labels' },
    options: {
      ...options,
      root: {
        zh: '一个特别长的根节点名称也要能够换行',
        en: 'A root with a name that is long enough to wrap',
      },
    },
    rows: {
      rows: [
        row(
          'a',
          [
            '一个名字特别长因而必须换行才能放下的节点标题',
            'A node whose name is so long that it has to be wrapped',
          ],
          null,
          [
            '解释的话也很长，同样要换行，而且不能与别的文字重叠在一起',
            'A phrase that is long as well and must wrap without touching its neighbours',
          ],
        ),
      ],
    },
  },
  { name: 'tree-none', title: { zh: '没有数据', en: 'No data' }, options, rows: { rows: [] } },
];
