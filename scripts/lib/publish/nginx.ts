import { types } from '../../../src/site/site-file.ts';
import { hostShapes } from './kinds.ts';
import { hostRedirects } from './redirects.ts';
import { headersByName, quoted, type ServerSite } from './server.ts';

/** A configuration for nginx, to be included where it speaks of `http`. */
export function nginxConfig({ rules, root, base, listen, name, brotli }: ServerSite): string {
  const byKind = headersByName(rules);
  const variable = (header: string) => `$site_${header.toLowerCase().replaceAll('-', '_')}`;
  return `# Three Lenses. Made by "npm run deploy-config -- nginx": make it anew with every build.

map $uri $site_kind {
  default page;
${hostShapes(base)
  .map(([shape, kind]) => `  ${patterned(shape)} ${kind};`)
  .join('\n')}
}
${byKind
  .map(
    ([header, values]) => `
map $site_kind ${variable(header)} {
  default "";
${values.map(([kind, value]) => `  ${kind} ${quoted(value)};`).join('\n')}
}
`,
  )
  .join('')}
server {
  listen ${listen};
  server_name ${name ?? '_'};
  # Redirects name no host and no port, so they are right behind any proxy.
  absolute_redirect off;

  # Nothing below may have an add_header of its own: it would drop all of these.
${Object.entries(rules.everywhere)
  .map(([header, value]) => `  add_header ${header} ${quoted(value)} always;`)
  .join('\n')}
${byKind.map(([header]) => `  add_header ${header} ${variable(header)} always;`).join('\n')}

  charset utf-8;
  charset_types ${textTypes().join(' ')};
  default_type application/octet-stream;
  types {
${Object.entries(types)
  .map(([extension, type]) => `    ${bare(type)} ${extension.slice(1)};`)
  .join('\n')}
  }

  gzip_static on;
  gzip_vary on;
${brotli ? '  brotli_static on;\n' : ''}
  error_page 404 ${base}404.html;
${hostRedirects(base)
  .map(({ from, to }) => `  location = ${from} { return 301 ${to}; }`)
  .join('\n')}
  location ${base} {
    ${base === '/' ? `root ${quoted(root)}` : `alias ${quoted(`${root}/`)}`};
    index index.html;
  }
}
`;
}

const bare = (type: string) => type.split(';')[0]!;

function textTypes(): string[] {
  const texts = Object.values(types).filter((type) => type.includes('charset'));
  // nginx sets the charset of HTML without being told, and complains where it is.
  return [...new Set(texts.map(bare))].filter((type) => type !== 'text/html');
}

/** A regular expression as nginx reads it, where braces and semicolons need quotes. */
const patterned = (shape: string) => `"~${shape.replaceAll('\\', '\\\\')}"`;
