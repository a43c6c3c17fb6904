import type { APIRoute } from 'astro';
import { answerScript } from '../../site/embed/browser-script.ts';
import { respond } from '../../site/respond.ts';

export async function getStaticPaths() {
  const { name, body } = await answerScript();
  return [{ params: { script: name }, props: { body } }];
}

/** What an embed loads when a reader comes near; its name changes with its content. */
export const GET: APIRoute<{ body: string }> = ({ props }) =>
  respond(props.body, 'text/javascript; charset=utf-8');
