import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { cached, digestOf } from '../cache.ts';

/**
 * The editors' browser tool as one script of its own: Sveltia CMS from its npm
 * package, our schemas and checks. It is bundled apart from the pages' scripts,
 * so that no other page can come to share a chunk with it.
 */
const root = process.cwd();
const require = createRequire(join(root, 'package.json'));
const cms = dirname(require.resolve('@sveltia/cms'));

/** Fonts that the package brings. */
const fonts = readdirSync(join(cms, 'assets')).filter((name) => name.endsWith('.woff2'));

/** What the tool never comes to use: highlighting, maps, pictures, other languages, other frameworks. */
const unused = [
  /^@shikijs\//,
  /\/shiki-engine-/,
  /\/(heic|webp_enc(_simd)?)-/,
  /\/react-dom-/,
  /^(exifr|leaflet|svgo|terra-draw|turndown)/,
  /^\.\.\/locales\/(?!zh-CN|en-US)[\w-]+\.json$/,
];

/**
 * Changes to the package's code, each needed for one of our promises. A build
 * with a version that has them no more stops here instead of breaking one.
 */
const changes: { why: string; from: RegExp; to: string }[] = [
  ...['source-sans-3', 'noto-mono', 'material-symbols'].map((font) => ({
    why: `fetches the font ${font} from here`,
    from: new RegExp(`https://cdn\\.jsdelivr\\.net/[\\w/-]+${font}[^)]*\\.woff2`),
    to: `assets/${fonts.find((name) => name.startsWith(font)) ?? font}`,
  })),
  {
    why: 'shows a story from its beginning, and leaves the focus where the editor put it',
    from: /(\w+)(\.closest\(`\[role="textbox"\]\[aria-readonly="false"\]`\))&&\1\.focus\(\)/,
    to: '$1$2?.contains(document.activeElement)&&$1.focus({preventScroll:!0})',
  },
  {
    why: 'shows what a component stands for, not its id',
    from: /(\w+)=(\w+\[\w+\]);return \1==null\?``:\((\w+)\.length&&\(\1=(\w+)\(\{fieldConfig:(\w+)\.find\((\w+)=>\6\.name===(\w+)\)/,
    to: '$1=$5.find(e=>e.name===$7)?.options?.find(e=>e.value===$2)?.short??$2;return $1==null?``:($3.length&&($1=$4({fieldConfig:$5.find($6=>$6.name===$7)',
  },
  {
    why: 'says nothing after our own words of a refused save',
    from: /catch\((\w+)\)\{(\1\.message===`validation_failed`\?)/,
    to: 'catch($1){$1.message===`refused`?0:$2',
  },
  {
    why: 'offers only the languages that are here',
    from: /`ar,bg,[\w,-]+`/,
    to: '`en-US,zh-CN`',
  },
  {
    why: 'asks no status page of GitHub',
    from: /`https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json`/,
    to: '`data:application/json,{"status":{"indicator":"none"}}`',
  },
  {
    why: 'asks no status page of GitLab',
    from: /`https:\/\/status-api\.hostedstatus\.com\/[\w./]+`/,
    to: '`data:application/json,{"result":{"status_overall":{"status_code":100}}}`',
  },
];

/** What the package says in English to Chinese editors, where ours come by. */
const untranslated = {
  show_errors: '查看错误',
  select_item: '选择{$name}',
  list_item_options: '此项的选项',
  save_conflict: {
    title: '条目已被别人改过',
    modified_by: '您打开之后，{$name}在{$date}改过这个条目。',
    modified: '您打开之后，仓库里的这个条目又改过。',
    deleted: '您打开之后，仓库里的这个条目被删除了。',
    overwrite_warning: '现在保存，别人的改动会丢失。',
    recreate_warning: '现在保存，会重新建立这个条目。',
    save_anyway: '仍然保存',
    branch_moved: '保存时仓库被别人更新了，请再试一次。',
  },
  remote_change: {
    reload_entry: '重新载入条目',
    confirm_reloading_entry: '要重新载入吗？没有保存的改动会丢失。',
  },
};

const trimmed: Plugin = {
  name: 'trimmed',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path }) =>
      unused.some((pattern) => pattern.test(path)) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default {}' }));
    // Zod's errors are told in our own words: of its fifty languages one is enough.
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'",
    }));
    onLoad({ filter: /@sveltia[\\/]cms[\\/]locales[\\/]zh-CN\.json$/ }, ({ path }) => ({
      contents: JSON.stringify({ ...untranslated, ...JSON.parse(readFileSync(path, 'utf8')) }),
      loader: 'json',
    }));
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, ({ path }) => ({
      contents: changed(readFileSync(path, 'utf8')),
    }));
  },
};

/** @throws Error where the package has changed so that one of the changes finds no place */
export function changed(code: string): string {
  return changes.reduce((text, { why, from, to }) => {
    if (!from.test(text))
      throw new Error(
        `@sveltia/cms: found no place for a change that "${why}"; see src/site/admin/bundle.ts`,
      );
    return text.replace(from, to);
  }, code);
}

/** All that decides the bytes beside the packages. */
const sources = ['src/admin', 'src/charts', 'src/data', 'src/i18n', 'src/site/admin/bundle.ts'];

/** The script, bundled anew only where something in it changed. */
export function adminScript(): Promise<Uint8Array> {
  return cached(['admin', digestOf(sources)], async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, 'src/admin/main.ts')],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      minify: true,
      legalComments: 'none',
      define: { 'process.env.NODE_ENV': '"production"' },
      // The page's policy forbids making code from text, which Zod would try for speed.
      banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
      plugins: [trimmed],
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0]!.contents;
  });
}

/** The fonts that the package brings. */
export function cmsFonts(): { name: string; make: () => Uint8Array }[] {
  return fonts.map((name) => ({ name, make: () => readFileSync(join(cms, 'assets', name)) }));
}
