import type { Backend } from '../../admin/backend.ts';
import { policyText } from '../policy.ts';

/** Addresses of the public services, where the backend names none, and where their pictures of people come from. */
const services: Record<Backend['name'], { hosts: string[]; pictures: string[] }> = {
  github: {
    hosts: ['https://api.github.com'],
    pictures: ['https://avatars.githubusercontent.com'],
  },
  gitlab: {
    hosts: ['https://gitlab.com'],
    pictures: ['https://gitlab.com', 'https://secure.gravatar.com'],
  },
  gitea: { hosts: ['https://gitea.com'], pictures: ['https://gitea.com'] },
};

/**
 * The page's own content security policy. Sveltia CMS sets styles from its
 * script; everything else comes from here, or from the configured Git service.
 */
export function adminPolicy(backend: Backend | undefined): string {
  const own = [backend?.base_url, backend?.api_root].flatMap((url) =>
    url ? [new URL(url).origin] : [],
  );
  const { hosts, pictures } = backend ? services[backend.name] : { hosts: [], pictures: [] };
  const local = ["'self'", 'data:', 'blob:'];
  return policyText({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': [...new Set([...local, ...pictures, ...own])],
    'connect-src': [...new Set([...local, ...hosts, ...own])],
    'manifest-src': local,
    'frame-src': ["'self'", 'blob:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  });
}
