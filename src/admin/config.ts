import { editionIds, editions } from '../i18n/index.ts';
import type { Document } from './documents.ts';
import type { SiteFacts } from './site-facts.ts';

const collections: Record<Document['collection'], { label: string; icon: string; hint: string }> = {
  stories: {
    label: '报道 Stories',
    icon: 'article',
    hint: '中英文并排改，一起保存。Both languages side by side, saved together.',
  },
  charts: { label: '图表 Charts', icon: 'bar_chart', hint: '一幅图一个文件。One file a chart.' },
  data: {
    label: '数据 Data',
    icon: 'table_rows',
    hint: '每一行都有段落和原文依据。Every row has its paragraph and evidence.',
  },
  pages: { label: '页面 Pages', icon: 'description', hint: '关于、给讲师。About, for lecturers.' },
};

/**
 * The name under which the CMS knows how to read and write a document. For MDX
 * it takes only names that end like its own formats for texts with a head.
 */
export const formatOf = ({ collection, name, file }: Document) =>
  `${collection}-${name}${file.endsWith('.mdx') ? '-frontmatter' : ''}`;

/** Editions by the names of their files, as the CMS's locales. */
export const locales = editionIds.map((edition) => editions[edition].file);

/**
 * The configuration of Sveltia CMS. Every field comes from a schema of src/data
 * or from a form's options; nothing is defined here a second time.
 * @param home address of the site's home page, for links out of the tool
 */
export function cmsConfig(
  documents: Document[],
  { backend }: Pick<SiteFacts, 'backend'>,
  home: string,
) {
  return {
    load_config_file: false,
    app_title: '三个视角 · 编辑 Three Lenses · Editing',
    site_url: home,
    display_url: home,
    logo: { src: new URL('favicon.svg', home).href, show_in_header: false },
    show_preview_links: false,
    // Without a Git service, a clone on this computer is all there is; the CMS wants a name for it.
    backend: backend ?? {
      name: 'gitea',
      repo: 'local/three-lenses',
      base_url: home,
      app_id: 'none',
      auth_methods: ['token'],
    },
    // The site has no pictures of editors' own; the CMS wants a folder.
    media_folder: 'content/media',
    media_libraries: { stock_assets: { providers: [] } },
    editor: { preview: false },
    i18n: { structure: 'multiple_files', locales, default_locale: locales[0] },
    field_defaults: {
      richtext: {
        // “:” before letters is punctuation here, and a full stop no list.
        use_emoji_autocomplete: false,
        use_markdown_shortcuts: false,
      },
    },
    collections: Object.entries(collections).map(([name, { label, icon, hint }]) => ({
      name,
      label,
      icon,
      description: hint,
      i18n: true,
      files: documents
        .filter(({ collection }) => collection === name)
        .map((document) => ({
          name: document.name,
          label: document.label,
          file: document.file,
          format: formatOf(document),
          i18n: document.file.includes('{{locale}}'),
          fields: document.fields,
        })),
    })),
  };
}
