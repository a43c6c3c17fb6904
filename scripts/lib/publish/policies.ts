import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files.ts';
import { type Kind, kindOf } from './kinds.ts';

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i;
/** The policy stands before anything that comes from the content. */
const CONTENT = /<(title|script|style|link|body)\b/i;

/** The policy that a page carries in its head; undefined where it has none. */
export function metaPolicy(html: string): string | undefined {
  return META.exec(html.slice(0, html.search(CONTENT)))?.[1];
}

/**
 * The policies of a built site's pages, one a kind: what any page of the kind
 * needs. Each page's own meta element, which also holds, narrows it down.
 */
export function policiesOf(dir: string): Partial<Record<Kind, string>> {
  const found: Partial<Record<Kind, Set<string>>> = {};
  // Any address may answer with the page that says that there is nothing.
  const policyIn = (file: string) => metaPolicy(readFileSync(join(dir, file), 'utf8'));
  const missing = existsSync(join(dir, '404.html')) && policyIn('404.html');
  for (const file of filesBelow(dir).filter((name) => name.endsWith('.html'))) {
    const policy = policyIn(file);
    const kind = groupOf(kindOf(file));
    found[kind] ??= new Set(missing ? [missing] : []);
    if (policy) found[kind].add(policy);
  }
  return Object.fromEntries(
    Object.entries(found).map(([kind, policies]) => [kind, union([...policies])]),
  );
}

/** Pages among the shared files are pages like any other. */
export function groupOf(kind: Kind): Kind {
  return kind === 'embed' || kind === 'admin' ? kind : 'page';
}

/** One policy that allows what any of these allows, as short as a header must be. */
export function union(policies: string[]): string {
  const all = new Map<string, Set<string>>();
  for (const policy of policies)
    for (const directive of policy.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (!name) continue;
      const known = all.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      all.set(name, known);
    }
  // What only some ask of a page, the others would not bear.
  for (const name of ['require-trusted-types-for', 'trusted-types'])
    if (!policies.every((policy) => policy.includes(`${name} `))) all.delete(name);
  return [...all]
    .map(([name, sources]) => {
      if (sources.size > 1) sources.delete("'none'");
      return [name, ...[...sources].sort()].join(' ');
    })
    .join('; ');
}

/**
 * The same policy for files. A drawing that is opened by itself has a style
 * sheet and fonts of its own inside; a page in the same folder has its meta element.
 */
export function forFiles(policy: string): string {
  return policy
    .replace(/(?<=style-src )[^;]*/, "'self' 'unsafe-inline'")
    .replace(/(?<=font-src )[^;]*/, "'self' data:");
}
