import type { APIRoute } from 'astro';
import { styleSheets } from '../../site/style-sheets.ts';

export function getStaticPaths() {
  return Object.values(styleSheets).map(({ name, css }) => ({ params: { name }, props: { css } }));
}

/** A style sheet under a name that changes with it. */
export const GET: APIRoute<{ css: string }> = ({ props }) =>
  new Response(props.css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
