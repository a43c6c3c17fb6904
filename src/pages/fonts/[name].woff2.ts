import type { APIRoute } from 'astro';
import { fonts } from '../../site/fonts.ts';

export function getStaticPaths() {
  return Object.values(fonts()).map(({ name, bytes }) => ({
    params: { name },
    props: { bytes },
  }));
}

/** A font cut to the site's characters. */
export const GET: APIRoute<{ bytes: Promise<Uint8Array> }> = async ({ props }) =>
  new Response(new Uint8Array(await props.bytes), { headers: { 'Content-Type': 'font/woff2' } });
