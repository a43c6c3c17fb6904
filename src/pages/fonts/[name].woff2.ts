import type { APIRoute } from 'astro';
import { fonts } from '../../site/fonts.ts';

export async function getStaticPaths() {
  return Object.values(await fonts()).map(({ name, bytes }) => ({
    params: { name },
    props: { bytes },
  }));
}

/** A font cut to the site's characters. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'font/woff2' } });
