import { strangeCharacters } from './characters.ts';
import { mixedNumerals } from './numerals.ts';
import { complaint, type Problem } from './problem.ts';
import type { Content } from './read.ts';
import type { pageHead, storyHead } from './schemas/story.ts';
import { checkTemplate } from './templates.ts';
import { editionOf } from './text-check.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** Fields of a head that readers see; the others are for the site. */
const texts = ['title', 'standfirst', 'description'] as const;

/** What is wrong in the head of a story or page. @param frontmatter the lines between the --- */
export function checkHead(
  frontmatter: string,
  file: string,
  content: Content,
  schema: typeof storyHead | typeof pageHead,
): Problem[] {
  const { source, problems: unread } = parseYaml(frontmatter, file, 1);
  if (!source) return unread;
  const { value, problems } = validate<Record<string, unknown>>(source, schema);
  if (!value) return problems;
  return texts.flatMap((field) => {
    const text = String(value[field]);
    return [
      ...(frontmatter.includes('\\') ? strangeCharacters(text) : []).map((strange) =>
        complaint('strange-character', strange),
      ),
      ...checkTemplate(text, content, editionOf(file)),
      ...(editionOf(file) === 'zh' ? mixedNumerals(text) : []),
    ].map((said) => ({ ...source.at([field], field), ...said }));
  });
}
