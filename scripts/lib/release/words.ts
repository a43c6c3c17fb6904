import type { ProblemLanguage } from '../../../src/data/problem.ts';
import { type Change, demands } from '../../../src/data/releases/change.ts';
import type { Bump } from '../../../src/data/releases/version.ts';
import { diffTexts } from '../../../src/site/text-diff.ts';

const zh = {
  usage: [
    '用法：npm run release -- patch|minor|major "更正原因（中文）" "why (English)"',
    '  patch  改正数值、标题、译文等        1.0.0 → 1.0.1',
    '  minor  增加了数据行、数据表或图表      1.0.0 → 1.1.0',
    '  major  删了行、图表，或动了列         1.0.0 → 2.0.0',
    '在终端里只打 npm run release，它会一步步问。',
    '只看看有哪些改动：npm run release -- --plan。撤销最新的、还没有上线的版本：npm run release -- --undo。日期不是今天：--date 2026-11-23。换语言：--lang en。',
  ].join('\n'),
  unknown: (word: string) => `看不懂“${word}”。`,
  badDate: (date: string) => `日期“${date}”要写成 2026-11-23 这样。`,
  beforeLast: (date: string, last: string) => `日期 ${date} 早于上一版的 ${last}。`,
  broken: '内容有错，先改好上面这些行，再发布。',
  nothing: (version: string) =>
    `和 ${version} 相比没有改动，不必发布。数据、图表和图表用词有改动时再来。`,
  tooSmall: (bump: Bump, needed: Bump) => `${bump} 不够，这些改动至少要 ${needed}：`,
  first: (version: string) => `这是第一版：${version}。`,
  since: (version: string, n: number, needed: Bump) =>
    `从 ${version} 以来有 ${n} 处改动，至少要 ${needed}：`,
  more: (n: number) => `……另有 ${n} 处`,
  missing: '还缺版本的大小或更正原因。',
  needZh: '请用中文写更正原因，读者会看到。',
  needEn: 'Write the reason in English too; readers will see it.',
  askBump: '这次发布有多大？',
  steps: {
    patch: '更正：数值、标题、译文',
    minor: '增加：数据行、数据表、图表',
    major: '变动：删行、改列、撤图',
  },
  askZh: '为什么发布？（中文，一两句，读者会看到）',
  askEn: '同样的话用英文写一遍',
  confirm: (version: string, date: string) => `发布 ${version}，日期 ${date}？发布后不能再改。`,
  yes: '确定',
  no: '取消',
  cancelled: '没有发布，什么都没有动。',
  noRelease: '还没有发布过，没有可以撤销的版本。',
  confirmUndo: (version: string) => `撤销 ${version}？只撤销还没有上线的版本。`,
  undone: ({ version, now }: { version: string; now?: string }) =>
    [
      `已撤销 ${version}，${now ? `最新的版本又是 ${now}` : '现在没有发布过的版本'}。改动都还在，改好可以再发布。`,
      '已经上线的版本，别人可能正在引用，不要撤销，发布一个更正的新版本。',
    ].join('\n'),
  done: (version: string) =>
    [
      `已发布 ${version}：content/releases/${version}/。`,
      '接下来：npm run build 生成网站，再把 content/ 提交到版本库。',
    ].join('\n'),
  failed: (reason: string) => `没有发布：${reason}`,
};

type Words = typeof zh;
const en: Words = {
  usage: [
    'Usage: npm run release -- patch|minor|major "更正原因（中文）" "why (English)"',
    '  patch  a corrected value, title, translation     1.0.0 → 1.0.1',
    '  minor  added rows, datasets or charts            1.0.0 → 1.1.0',
    '  major  removed rows or charts, changed columns   1.0.0 → 2.0.0',
    'In a terminal, npm run release alone asks step by step.',
    'To see what has changed: npm run release -- --plan. To undo the newest, not yet online: npm run release -- --undo. For another day than today: --date 2026-11-23. In Chinese: --lang zh.',
  ].join('\n'),
  unknown: (word) => `“${word}” is unknown.`,
  badDate: (date) => `Write the date like 2026-11-23, not “${date}”.`,
  beforeLast: (date, last) => `The date ${date} is before that of the last release, ${last}.`,
  broken: 'The content has problems. Mend the lines above, then release.',
  nothing: (version) =>
    `Nothing has changed since ${version}: there is nothing to release. Data, charts and their words count.`,
  tooSmall: (bump, needed) => `A ${bump} release is too small. What demands ${needed}:`,
  first: (version) => `This is the first release: ${version}.`,
  since: (version, n, needed) =>
    `${n === 1 ? '1 change' : `${n} changes`} since ${version}, which ${n === 1 ? 'demands' : 'demand'} at least ${needed}:`,
  more: (n) => `… and ${n} more`,
  missing: 'The size of the release or the reason for it is missing.',
  needZh: '请用中文写更正原因：Chinese readers will see it.',
  needEn: 'Write the reason in English too; readers will see it.',
  askBump: 'How large is this release?',
  steps: {
    patch: 'corrected: values, titles, translations',
    minor: 'added: rows, datasets, charts',
    major: 'changed: rows removed, columns changed, charts withdrawn',
  },
  askZh: 'Why is it released? In Chinese, a sentence or two for readers',
  askEn: 'The same in English',
  confirm: (version, date) => `Publish ${version}, dated ${date}? It can never be edited again.`,
  yes: 'Yes',
  no: 'No',
  cancelled: 'Nothing was released and nothing was changed.',
  noRelease: 'Nothing has been released yet: there is nothing to undo.',
  confirmUndo: (version) => `Undo ${version}? Only what is not yet online should be undone.`,
  undone: ({ version, now }) =>
    [
      `${version} is undone; ${now ? `the newest release is ${now} again` : 'there is no release now'}. Your changes are all there, to be released once they are right.`,
      'A version that was online may be cited: release a corrected one instead of undoing it.',
    ].join('\n'),
  done: (version) =>
    [
      `Released ${version}: content/releases/${version}/.`,
      'Next: npm run build, then commit content/.',
    ].join('\n'),
  failed: (reason) => `Nothing was released: ${reason}`,
};

export const words: Record<ProblemLanguage, Words> = { zh, en };

const kinds: Record<Change['kind'], Record<ProblemLanguage, string>> = {
  'dataset-added': { zh: '增加了数据表', en: 'dataset added' },
  'dataset-removed': { zh: '删除了数据表', en: 'dataset removed' },
  'field-added': { zh: '增加了列', en: 'column added' },
  'field-removed': { zh: '删除了列', en: 'column removed' },
  'fields-reordered': { zh: '调换了列的顺序', en: 'columns reordered' },
  'field-type': { zh: '改了列的类型', en: 'column has another type' },
  'field-words': { zh: '改了列的说明', en: 'column described otherwise' },
  'row-added': { zh: '增加了行', en: 'row added' },
  'row-removed': { zh: '删除了行', en: 'row removed' },
  'rows-reordered': { zh: '调换了行的顺序', en: 'rows reordered' },
  cell: { zh: '改了数据', en: 'value changed' },
  package: { zh: '改了数据包说明', en: 'package described otherwise' },
  'chart-added': { zh: '增加了图表', en: 'chart added' },
  'chart-removed': { zh: '撤下了图表', en: 'chart removed' },
  chart: { zh: '改了图表', en: 'chart changed' },
  figure: { zh: '本站计数有变', en: 'count of ours changed' },
};

/** One change on one line, with the step that it demands. */
export function changeLine(change: Change, language: ProblemLanguage): string {
  const { kind, dataset, row, column, chart, figure, path } = change;
  const place = [dataset, row, column, chart, figure, path]
    .filter((part) => part !== undefined)
    .join(' · ');
  const [old, now] = parted(change);
  const values = 'before' in change || 'after' in change ? `  ${old} → ${now}` : '';
  if (kind === 'dataset-added' || kind === 'dataset-removed') {
    const n = Number(change.after ?? change.before);
    const rows = language === 'zh' ? `，${n} 行` : `, ${n} ${n === 1 ? 'row' : 'rows'}`;
    return `  [${demands[kind]}] ${kinds[kind][language]}${rows}  ${place}`;
  }
  return `  [${demands[kind]}] ${kinds[kind][language]}  ${place}${values}`;
}

/** Old and new value; of long texts only where they part. The change log and its page show them whole. */
function parted({ before, after }: Change): [string, string] {
  const value = (text: unknown) => (text === undefined ? '—' : shortened(JSON.stringify(text)));
  if (typeof before !== 'string' || typeof after !== 'string') return [value(before), value(after)];
  const { start, end, before: old, after: now } = diffTexts(before, after);
  if (start.length + end.length < 30) return [value(before), value(after)];
  const around = (text: string) =>
    shortened(`${start ? `…${start.slice(-8)}` : ''}${text}${end ? `${end.slice(0, 8)}…` : ''}`);
  return [`“${around(old)}”`, `“${around(now)}”`];
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
