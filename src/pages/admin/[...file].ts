import type { APIRoute } from 'astro';
import { adminFiles } from '../../site/admin/bundle.ts';

/** The editors' browser tool: its script, its style and the CMS's fonts. */
export const getStaticPaths = () => adminFiles().map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = async ({ params }) => {
  const file = adminFiles().find(({ name }) => name === params.file);
  if (!file) return new Response(null, { status: 404 });
  const bytes = (await file.bytes()) as Uint8Array<ArrayBuffer>;
  return new Response(bytes, { headers: { 'content-type': file.type } });
};
