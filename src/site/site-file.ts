import { extname } from 'node:path';

/** Text, to be written as UTF-8, or bytes. */
export type FileBody = string | Uint8Array;

/** A file of the site beside its pages. */
export interface SiteFile {
  /** With the base path. */
  href: string;
  make(): FileBody | Promise<FileBody>;
}

/**
 * Media types of the site's files, by extension. Text is UTF-8 everywhere, and
 * servers differ in what they say by themselves.
 */
export const types: Record<string, string> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mdx': 'text/mdx; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** The type of a file; undefined where the server knows best. */
export function typeOf(path: string): string | undefined {
  return types[extname(path).toLowerCase()];
}

/** Whether a file is text, which compresses; pictures, fonts and archives are compressed already. */
export function isText(path: string): boolean {
  return typeOf(path)?.includes('charset') ?? false;
}
