import type { APIRoute } from 'astro';
import { type FontFile, fonts } from '../../site/fonts.ts';

export function getStaticPaths() {
  return Object.values(fonts()).map((font) => ({
    params: { name: font.name },
    props: { font },
  }));
}

/** A font cut to the site's characters. */
export const GET: APIRoute<{ font: FontFile }> = async ({ props }) =>
  new Response(new Uint8Array(await props.font.bytes()), {
    headers: { 'Content-Type': 'font/woff2' },
  });
