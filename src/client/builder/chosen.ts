import type { Choice } from '../../site/embed/snippets.ts';

/** What the fields of the builder say. */
export interface Fields {
  version: string;
  lang: string;
  /** `dark`, `light transparent`. */
  theme: string;
  parts: string;
  width: string;
}

/** The choice that the fields make of what the page offers: the edition and version decide title and height. */
export function chosen(offers: readonly Choice[], fields: Fields): Choice {
  const { version, lang, parts } = fields;
  const offer =
    offers.find((one) => one.lang === lang && one.version === version) ??
    offers.find((one) => one.lang === lang) ??
    offers[0]!;
  const [theme, ground] = fields.theme.split(' ');
  return {
    ...offer,
    theme: theme === 'dark' || theme === 'auto' ? theme : 'light',
    transparent: ground === 'transparent',
    plain: parts === 'plain',
    width: Math.max(0, Math.trunc(Number(fields.width)) || 0),
  };
}
