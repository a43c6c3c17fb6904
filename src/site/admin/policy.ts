import type { Backend } from '../../admin/backend.ts';

/** Addresses of the public services, where the backend names none. */
const services: Record<Backend['name'], string[]> = {
  github: ['https://api.github.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
};

/** Where pictures of signed-in editors come from. */
const pictures: Record<Backend['name'], string[]> = {
  github: ['https://avatars.githubusercontent.com'],
  gitlab: ['https://gitlab.com', 'https://secure.gravatar.com'],
  gitea: ['https://gitea.com'],
};

/**
 * The page's own content security policy. Sveltia CMS sets styles from its
 * script; everything else comes from here, or from the configured Git service.
 */
export function adminPolicy(backend: Backend | undefined, scriptDigests: string[]): string {
  const own = [backend?.base_url, backend?.api_root].flatMap((url) =>
    url ? [new URL(url).origin] : [],
  );
  const hosts = backend ? [...new Set([...services[backend.name], ...own])] : [];
  const images = backend ? [...new Set([...pictures[backend.name], ...own])] : [];
  const rules: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scriptDigests],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:', ...images],
    'connect-src': ["'self'", 'data:', 'blob:', ...hosts],
    'manifest-src': ["'self'", 'data:', 'blob:'],
    'frame-src': ["'self'", 'blob:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
