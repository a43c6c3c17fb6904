/**
 * What is wrong with the target of a link that an editor wrote; undefined where
 * it leads to a page: `https:`, a relative path or a `#fragment`.
 */
export function linkProblem(target: string): { message: string; cure: string } | undefined {
  if (isSafeLink(target)) return undefined;
  return {
    message: `the link "${target}" is not one to a page`,
    cure: 'write an address that begins with https://, a path inside the site, or #place',
  };
}

/** Links of other kinds are neither checked in nor drawn. */
export function isSafeLink(target: string): boolean {
  // What a browser would drop or decode before it looks for the scheme.
  if (/[\s\\<>"'`{}|^]|&(#|\w+;)|[^\x21-\x7e\u00a1-\uffff]/.test(target)) return false;
  if (/^\/\//.test(target)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1];
  return scheme === undefined ? !/^[^/?#]*:/.test(target) : /^https:\/\/[^/]/i.test(target);
}

/** Whether a path that is put behind the site's base stays inside the site. */
export function isPathInside(path: string): boolean {
  return isSafeLink(path) && !/^[/?]|^https?:|(^|\/)\.\.(\/|$)/i.test(path);
}
