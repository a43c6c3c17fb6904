import type { APIRoute } from 'astro';
import { editionIds } from '../../i18n/index.ts';
import { respond } from '../../site/respond.ts';
import { styleSheet } from '../../site/style-sheets.ts';

export const getStaticPaths = () =>
  editionIds
    .flatMap((edition) => [styleSheet('site', edition), styleSheet('embed', edition)])
    .map(({ name, css }) => ({ params: { name }, props: { css } }));

/** A style sheet under a name that changes with it. */
export const GET: APIRoute<{ css: string }> = ({ props }) =>
  respond(props.css, 'text/css; charset=utf-8');
