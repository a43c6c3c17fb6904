const { SITE_URL, BASE_PATH = '/' } = process.env;

/**
 * Where the site will stand. An editor sets SITE_URL and BASE_PATH in the
 * environment of the build; without them the site works at the root of any host.
 */
export const site = {
  /** Absolute origin for canonical links, feeds and citations; no trailing slash. */
  url: (SITE_URL || 'https://three-lenses.example').replace(/\/+$/, ''),
  /** Base path with slashes at both ends: `/` or `/reports/`. */
  base: withSlashes(BASE_PATH),
};

/** Where no address is set: what is wrong with such a site, and the cure. */
export const exampleAddress = SITE_URL
  ? undefined
  : `*** SITE_URL is not set: QR codes, citations and feeds point to ${site.url}, which does not exist. Before you publish, build as in SITE_URL=https://your-site.org npm run build. 没有设置 SITE_URL：二维码、引用和订阅都指向这个并不存在的示例网址；发布之前请如上设置后再生成。 ***`;

function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}
