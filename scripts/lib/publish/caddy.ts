import { types } from '../../../src/site/site-file.ts';
import type { Kind } from './kinds.ts';
import { hostShapes } from './kinds.ts';
import { hostRedirects } from './redirects.ts';
import { headersByName, quoted, type ServerSite } from './server.ts';

/** A Caddyfile. With a host's name as address, Caddy sees to certificates itself. */
export function caddyConfig({ rules, root, base, listen }: ServerSite): string {
  const everywhere = Object.entries(rules.everywhere);
  const kinds = Object.keys(rules.byKind) as Kind[];
  const lines = headersByName(rules).flatMap(([header, values]) =>
    values.map(([kind, value]) => `  header @${kind} ${header} ${quoted(value)}`),
  );
  return `# Three Lenses. Made by "npm run deploy-config -- caddy": make it anew with every build.

${listen} {
  map {path} {kind} {
${hostShapes(base)
  .map(([shape, kind]) => `    ~${shape} ${kind}`)
  .join('\n')}
    default page
  }
  map {query} {question} {
    ~^(.+)$ "?\${1}"
    default ""
  }
${kinds.map((kind) => `  @${kind} expression {kind} == "${kind}"`).join('\n')}

${everywhere.map(([header, value]) => `  header ${header} ${quoted(value)}`).join('\n')}
${lines.join('\n')}
${Object.entries(types).map(typed).join('\n')}
  header -Server

${hostRedirects(base)
  .map(({ from, to }) => `  redir ${from} ${to} 301`)
  .join('\n')}
${base === '/' ? '' : `  redir ${base.slice(0, -1)} ${base} 301\n`}
  handle_path ${base}* {
    root * ${quoted(root)}
    @folder {
      not path */
      file {path}/index.html
    }
    # Caddy's own redirect to the closing slash loses the query.
    redir @folder {http.request.orig_uri.path}/{question} 308
    file_server {
      precompressed br gzip
    }
  }
  handle {
    error 404
  }
  handle_errors {
    root * ${quoted(root)}
    rewrite * /404.html
    header Content-Type "text/html; charset=utf-8"
    header Cache-Control no-cache
    file_server {
      precompressed br gzip
    }
  }
}
`;
}

/** Without it, Caddy takes types from the machine that it runs on. */
function typed([extension, type]: [string, string]): string {
  const name = `@type_${extension.slice(1)}`;
  return `  ${name} path *${extension}\n  header ${name} {\n    Content-Type ${quoted(type)}\n    defer\n  }`;
}
