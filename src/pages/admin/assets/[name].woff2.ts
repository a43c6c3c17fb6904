import type { APIRoute } from 'astro';
import { cmsFonts } from '../../../site/admin/bundle.ts';
import { respond } from '../../../site/respond.ts';

/** The fonts of the CMS's own interface. */
export const getStaticPaths = () =>
  cmsFonts().map(({ name, bytes }) => ({ params: { name }, props: { bytes } }));

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  respond(props.bytes, 'font/woff2');
