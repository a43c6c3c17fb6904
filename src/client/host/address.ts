const switches = ['plain', 'static', 'transparent'];

/**
 * The address of the frame that a `<three-lenses-chart>` asks for by its
 * attributes; undefined without a chart. Values that cannot be part of an
 * address of ours count as not given.
 */
export function addressOf(element: Element, base: string): string | undefined {
  const get = (name: string) => element.getAttribute(name) ?? '';
  const chart = get('chart');
  if (!/^[a-z\d-]+$/.test(chart)) return undefined;
  const version = /^\d+\.\d+\.\d+$/.test(get('version')) ? `v/${get('version')}/` : '';
  const edition = /^en\b/i.test(get('lang')) ? 'en/' : '';
  const flags = switches.filter((name) => element.hasAttribute(name)).map((name) => `${name}=true`);
  const theme = get('theme');
  if (theme === 'dark' || theme === 'auto') flags.push(`dark=${theme === 'dark' || theme}`);
  return `${base}${version}${edition}embed/${chart}/${flags.length ? '?' : ''}${flags.join('&')}`;
}
