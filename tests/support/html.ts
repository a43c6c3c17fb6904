import { HtmlValidate } from 'html-validate';
import { readBuilt } from './dist.ts';

/** What the standard says against built pages: place, rule and message. @param pages their files below dist/ */
export async function invalidHtml(pages: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const page of pages)
    for (const { line, column, ruleId, message } of await complaints(readBuilt(page)))
      found.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
  return found;
}

/** What the standard says against a text. */
export async function complaints(html: string) {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages);
}
