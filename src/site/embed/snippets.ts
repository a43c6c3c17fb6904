/** What an editor chose for an embed, and what the code needs to know. It imports nothing: the browser builds the same code. */
export interface Choice {
  /** Absolute address of the site's root with a slash at the end. */
  base: string;
  /** The chart's id. */
  id: string;
  /** First segment of the edition's addresses: `en/`, or empty. */
  prefix: string;
  lang: string;
  /** The chart's title in that edition. */
  title: string;
  /** The release that it is pinned to; empty is live. */
  version: string;
  theme: 'light' | 'dark' | 'auto';
  transparent: boolean;
  plain: boolean;
  /** At most so wide, in px; 0 fills its column. */
  width: number;
  /** Height in px until the script knows better. */
  height: number;
  /** Name of the chart's files in that edition, without extension. */
  stem: string;
  /** What the image shows. */
  alt: string;
}

/** Width in px for which the height of a fresh frame is right. */
export const usualWidth = 680;

/** The forms that the code comes in. */
export const codeForms = ['frame', 'element', 'image', 'address'] as const;
export type CodeForm = (typeof codeForms)[number];

/** The code of a choice in one form, ready to paste. */
export function codeOf(form: CodeForm, choice: Choice): string {
  return { frame, element, image, address: embedAddress }[form](choice);
}

/** Address of the frame: `https://…/v/1.0.0/en/embed/plans/?dark=true`. */
export function embedAddress(choice: AddressChoice): string {
  const { base, id, prefix, version, theme } = choice;
  const flags = (['plain', 'static', 'transparent'] as const)
    .filter((flag) => choice[flag])
    .map((flag) => `${flag}=true`);
  if (theme !== 'light') flags.push(`dark=${theme === 'dark' || theme}`);
  return `${base}${pinned(version)}${prefix}embed/${id}/${flags.length ? '?' : ''}${flags.join('&')}`;
}

/** What of a choice decides the frame's address; `static` is asked for by hand. */
type AddressChoice = Pick<
  Choice,
  'base' | 'id' | 'prefix' | 'version' | 'theme' | 'transparent' | 'plain'
> & { static?: boolean };

function frame(choice: Choice): string {
  const { title, width, height, transparent } = choice;
  const style = [
    'width:100%',
    ...atMost(width),
    `height:${height}px`,
    'border:0',
    // Browsers put an opaque ground under a frame whose colour scheme is not the page's.
    ...(transparent ? ['color-scheme:light'] : []),
  ].join(';');
  const src = embedAddress(choice);
  const attributes = {
    title,
    src,
    loading: 'lazy',
    style,
    allow: 'fullscreen; clipboard-write',
    // For systems that take style and script away.
    width: String(width || usualWidth),
    height: String(height),
  };
  return `${tag('iframe', attributes)}</iframe>\n${script(choice)}`;
}

function element(choice: Choice): string {
  const { id, lang, version, theme, transparent, plain, width } = choice;
  const attributes = {
    chart: id,
    lang,
    ...(version ? { version } : {}),
    ...(theme === 'light' ? {} : { theme }),
    ...(plain ? { plain: '' } : {}),
    ...(transparent ? { transparent: '' } : {}),
    ...(width ? { style: atMost(width).join(';') } : {}),
  };
  return `${tag('three-lenses-chart', attributes)}${back(choice, escapeHtml(choice.title))}</three-lenses-chart>\n${script(choice)}`;
}

function image(choice: Choice): string {
  const { base, version, stem, alt, width, theme } = choice;
  // A release keeps one picture.
  const scheme = theme === 'dark' && !version ? '.dark' : '';
  const src = `${base}${pinned(version)}charts/${stem}${scheme}.png`;
  const style = [`max-width:${width ? `min(100%, ${width}px)` : '100%'}`, 'height:auto'].join(';');
  return back(choice, tag('img', { src, alt, style }));
}

/** A link to the chart's own page. */
function back({ base, prefix, id }: Choice, inside: string): string {
  return `${tag('a', { href: `${base}${prefix}charts/${id}/` })}${inside}</a>`;
}

const script = ({ base }: Choice) =>
  `${tag('script', { src: `${base}embed/v1.js`, defer: '' })}</script>`;
const pinned = (version: string) => version && `v/${version}/`;
const atMost = (width: number) => (width ? [`max-width:${width}px`] : []);

/** An opening tag; attributes without a value stand alone. */
function tag(name: string, attributes: Record<string, string>): string {
  const list = Object.entries(attributes).map(([key, value]) =>
    value ? ` ${key}="${escapeHtml(value)}"` : ` ${key}`,
  );
  return `<${name}${list.join('')}>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in an attribute or between tags. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
