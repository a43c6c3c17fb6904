import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { site } from '../src/site/config.ts';
import { requireBuiltFor } from './lib/publish/built.ts';
import { caddyConfig } from './lib/publish/caddy.ts';
import { headerRules, hstsOf } from './lib/publish/headers.ts';
import { nginxConfig } from './lib/publish/nginx.ts';
import { replaceFile } from './lib/write-files.ts';

/**
 * Prints a server's configuration for the site in dist/.
 *
 *     npm run --silent deploy-config -- nginx --root /srv/three-lenses > site.conf
 *     npm run --silent deploy-config -- caddy --root /srv/three-lenses --listen example.org > Caddyfile
 *
 * BASE_PATH must be what the site was built with. `--brotli` for an nginx that
 * has the module, `--hsts 31536000` to insist on HTTPS, `--out FILE` to write a file.
 */
const makers = { nginx: nginxConfig, caddy: caddyConfig };
const usage = `Use: npm run --silent deploy-config -- ${Object.keys(makers).join('|')} [--root FOLDER] [--listen ADDRESS] [--name HOST] [--brotli] [--hsts SECONDS] [--out FILE]`;
const dist = join(import.meta.dirname, '../dist');

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      root: { type: 'string' },
      listen: { type: 'string' },
      name: { type: 'string' },
      brotli: { type: 'boolean' },
      hsts: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const [server] = positionals;
  if (server !== 'nginx' && server !== 'caddy') throw new Error('Name the server.');
  requireBuiltFor(dist, site);
  const text = makers[server]({
    rules: headerRules(dist, { hsts: hstsOf(values.hsts ?? process.env.HSTS) }),
    root: resolve(values.root ?? dist),
    base: site.base,
    listen: values.listen ?? (server === 'nginx' ? '80' : ':80'),
    name: values.name,
    brotli: values.brotli,
  });
  if (values.out) replaceFile(values.out, text);
  else process.stdout.write(text);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exit(1);
}
