import { z } from 'zod';

/**
 * Where editors without a clone of their own write to: the `backend` of
 * Sveltia CMS. The service's own token or OAuth sign-in is used; no secret
 * stands here.
 */
export const backend = z.strictObject({
  name: z.enum(['github', 'gitlab', 'gitea']),
  /** `owner/name`. */
  repo: z.string().regex(/^[^/:]+(?:\/[^/:]+)+$/, 'write it like owner/name'),
  branch: z.string().optional(),
  /** Address of the sign-in service; for Gitea and own GitLab servers, of the server. */
  base_url: z.url().optional(),
  /** Address of the service's API, where it is not the public one. */
  api_root: z.url().optional(),
  /** Id of the OAuth application (GitLab, Gitea). */
  app_id: z.string().optional(),
  auth_type: z.enum(['pkce']).optional(),
  auth_methods: z
    .array(z.enum(['oauth', 'token']))
    .min(1)
    .optional(),
});
export type Backend = z.infer<typeof backend>;

/** Environment variables of a build that say the same, and win over the file. */
const backendVariables = {
  name: 'CMS_BACKEND',
  repo: 'CMS_REPO',
  branch: 'CMS_BRANCH',
  base_url: 'CMS_BASE_URL',
  api_root: 'CMS_API_ROOT',
  app_id: 'CMS_APP_ID',
} as const;

/**
 * The configured backend; undefined where none is.
 * @param text content/admin.json, where there is one
 * @throws Error in words for whoever set it up
 */
export function backendOf(
  text: string | undefined,
  env: Record<string, string | undefined>,
): Backend | undefined {
  const fromEnv = Object.entries(backendVariables).flatMap(([key, variable]) =>
    env[variable] ? [[key, env[variable]]] : [],
  );
  const given: Record<string, unknown> = { ...inFile(text), ...Object.fromEntries(fromEnv) };
  if (Object.keys(given).length === 0) return undefined;
  // Without an OAuth service of one's own, an access token is the way in.
  const byToken = given.name !== 'gitlab' && given.name !== 'gitea';
  const parsed = backend.safeParse({ ...(byToken ? { auth_methods: ['token'] } : {}), ...given });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    ({ path, message }) => `\n  backend.${path.join('.')}: ${message}`,
  );
  throw misfit(
    `(or the variables ${Object.values(backendVariables).join(', ')}) does not fit:${lines.join('')}`,
  );
}

function inFile(text = '{}'): Partial<Backend> {
  try {
    return (JSON.parse(text) as { backend?: Partial<Backend> }).backend ?? {};
  } catch {
    throw misfit('is not valid JSON');
  }
}

const misfit = (what: string) =>
  new Error(
    `content/admin.json ${what}\n    → write {"backend": {"name": "github", "repo": "owner/name"}}`,
  );
