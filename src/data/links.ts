/** Where a link may lead besides the site: another site, a letter box, a telephone. */
const outside = /^(?:https:\/\/[^/]|mailto:[^@/?]+@[^@/?]+\.[^@/?.]+(?:\?|$)|tel:\+?[\d().-]+$)/i;

/** Links of other kinds are neither checked in nor drawn. */
export function isSafeLink(target: string): boolean {
  // What a browser would drop or decode before it looks for the scheme.
  if (/[\s\\<>"'`{}|^]|&(#|\w+;)|[^\x21-\x7e\u00a1-\uffff]/.test(target)) return false;
  if (/^\/\//.test(target)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1];
  return scheme === undefined ? !/^[^/?#]*:/.test(target) : outside.test(target);
}

/** Whether a link leaves the site: `https:`, `mailto:`, `tel:`. */
export const leavesSite = (target: string) => isSafeLink(target) && outside.test(target);

/** Whether a path that is put behind the site's base stays inside the site. */
export function isPathInside(path: string): boolean {
  return isSafeLink(path) && !leavesSite(path) && !/^[/?]|^http:|(^|\/)\.\.(\/|$)/i.test(path);
}
