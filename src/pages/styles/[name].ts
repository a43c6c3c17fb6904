import type { APIRoute } from 'astro';
import { respond } from '../../site/respond.ts';
import { styleSheets } from '../../site/style-sheets.ts';

export function getStaticPaths() {
  return Object.values(styleSheets).map(({ name, css }) => ({ params: { name }, props: { css } }));
}

/** A style sheet under a name that changes with it. */
export const GET: APIRoute<{ css: string }> = ({ props }) =>
  respond(props.css, 'text/css; charset=utf-8');
