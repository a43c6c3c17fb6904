import { parse } from 'yaml';
import { type Backend, backendOf } from '../../admin/backend.ts';
import type { Choice, SiteFacts } from '../../admin/site-facts.ts';
import { figure, figureIds } from '../../data/figures.ts';
import { diskFiles } from '../../data/load.ts';
import { splitFrontmatter } from '../../data/mdx.ts';
import { storySlugs, textPairs } from '../../data/series.ts';
import { formatFigure } from '../../i18n/index.ts';
import { content, fillTemplate } from '../content.ts';
import { contentRoot } from '../content-root.ts';

/** What the editors' browser tool is told of the content. */
export function siteFacts(): SiteFacts {
  const files = diskFiles(contentRoot());
  const whole = content();
  const { rows, charts, sources } = whole;
  const stories = storySlugs(files);
  const pages = textPairs(files).flatMap(({ name, kind }) => (kind === 'page' ? [name] : []));
  const titleOf = (folder: string) => {
    const { frontmatter } = splitFrontmatter(files.read(`content/${folder}/zh-cn.mdx`) ?? '');
    return String((parse(frontmatter) as { title?: string } | null)?.title ?? folder);
  };
  const choices: Record<string, Choice[]> = {
    'Figure.id': figureIds(whole).map((id) => {
      const found = figure(whole, id);
      return choice(id, found?.label.zh, found && formatFigure(found, 'zh-CN'));
    }),
    'Chart.id': Object.entries(charts).map(([id, { title }]) =>
      choice(id, '', fillTemplate(title.zh, 'zh-CN')),
    ),
    'Community.id': rows.communities.map(({ id, name_zh, short_zh }) =>
      choice(id, name_zh, short_zh),
    ),
    'Case.id': rows.cases.map(({ id, title_zh }) => choice(id, '', title_zh)),
    'Paragraph.row': rows.sections.map(({ id, label_zh }) => choice(id, '', label_zh)),
  };
  const backend = adminBackend();
  return {
    charts: Object.fromEntries(
      Object.entries(sources.charts).map(([id, { value }]) => [id, value]),
    ),
    stories,
    pages,
    titles: Object.fromEntries([
      ...stories.map((slug) => [slug, `${slug} · ${titleOf(`stories/${slug}`)}`]),
      ...pages.map((name) => [name, `${name} · ${titleOf(`pages/${name}`)}`]),
    ]),
    choices: { ...choices, 'Figure.of': choices['Figure.id']! },
    ...(backend ? { backend } : {}),
  };
}

/** Where the tool writes to without a clone, from content/admin.json and the build's environment. */
export function adminBackend(): Backend | undefined {
  return backendOf(diskFiles(process.cwd()).read('content/admin.json'), process.env);
}

const choice = (value: string, words = '', short?: string): Choice => ({
  value,
  label: [...new Set([short, words, value])].filter(Boolean).join(' · '),
  ...(short ? { short } : {}),
});
