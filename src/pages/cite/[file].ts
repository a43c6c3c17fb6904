import type { APIRoute } from 'astro';
import { messagesFor } from '../../i18n/index.ts';
import { citeFormats } from '../../site/cite/formats.ts';
import { citables } from '../../site/cite/works.ts';
import { respond } from '../../site/respond.ts';
import { stories } from '../../site/stories.ts';

export async function getStaticPaths() {
  const heads = { 'zh-CN': await stories('zh-CN'), en: await stories('en') };
  return citables(heads).flatMap(({ stem, work }) =>
    citeFormats.flatMap(({ extension, type, write }) =>
      extension
        ? {
            params: { file: `${stem}.${extension}` },
            props: { body: write(work, messagesFor(work.lang)), type },
          }
        : [],
    ),
  );
}

/** Citations to download: `/cite/chart-<id>.bib`, `/cite/data.en.ris`. A file cannot know the day of access. */
export const GET: APIRoute<{ body: string; type: string }> = ({ props }) =>
  respond(props.body, props.type);
