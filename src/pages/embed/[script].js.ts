import type { APIRoute } from 'astro';
import { answerScript, movedScript } from '../../site/embed/browser-script.ts';
import { respond } from '../../site/respond.ts';

export async function getStaticPaths() {
  return [await answerScript(), movedScript].map(({ name, body }) => ({
    params: { script: name },
    props: { body },
  }));
}

/** What an embed loads when a reader comes near; its name changes with its content; and what leads to one. */
export const GET: APIRoute<{ body: string }> = ({ props }) =>
  respond(props.body, 'text/javascript; charset=utf-8');
