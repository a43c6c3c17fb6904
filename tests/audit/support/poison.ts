import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../../scripts/lib/check-content.ts';
import { ContentError, type Problem } from '../../../src/data/problem.ts';
import { holdText } from '../../../src/data/stories.ts';
import { parseMdx } from '../../../src/site/mdx-parser.ts';

/** What became of the hostile texts. */
export interface Poisoned {
  /** Texts that stand in the content now, by the number of the text. */
  built: Set<number>;
  /** Texts that were refused in at least one field, each with a problem that names file, line and cure. */
  refused: Set<number>;
  /** Fields that hold a hostile text. */
  fields: number;
}

interface Line {
  plain: string;
  hostile?: { text: string; numbers: number[] };
}

/** Complaints about what a text says; the site can be built all the same, and must be safe. */
const wording = /^(typed-figure|percentage|translation|edition|order|series|case-words|word-count)/;

/**
 * Puts hostile texts into every text of a project's content: rows, charts, the
 * data package, the heads and bodies of stories and pages. What the check
 * refuses is taken back, field by field; rules about wording are not, so that
 * the drawing is tried with more than an editor could publish.
 *
 * @param texts one text a field; the fields take them in turn
 */
export function poisonContent(
  folder: string,
  texts: { text: string; numbers: number[] }[],
): Poisoned {
  let turn = 0;
  const next = () => texts[turn++ % texts.length]!;
  const files = new Map<string, Line[]>();
  for (const name of readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' })) {
    const file = `content/${name.replaceAll('\\', '/')}`;
    if (/^content\/(data|charts)\/[^/]+\.json$/.test(file))
      files.set(file, jsonLines(folder, file, next));
    if (/^content\/(stories|pages)\/.*\.mdx$/.test(file))
      files.set(file, storyLines(folder, file, next));
  }
  const refused = new Set<number>();
  for (let round = 0; round < 12; round++) {
    write(folder, files);
    const blocking = checkContent(folder).problems.filter(({ code }) => !wording.test(code));
    if (blocking.length === 0) break;
    for (const problem of blocking) takeBack(problem, files, refused);
  }
  const built = [...files.values()].flatMap((lines) =>
    lines.flatMap(({ hostile }) => hostile ?? []),
  );
  return { built: new Set(built.flatMap(({ numbers }) => numbers)), refused, fields: built.length };
}

/** Every text that readers see; names, ids and references stay, as the site could not be built without. */
const jsonText = /^(\s*"(?:\w+_(?:zh|en)|zh|en|title|description|evidence)": )"(.*)"(,?)$/;

function jsonLines(folder: string, file: string, next: () => NonNullable<Line['hostile']>): Line[] {
  const value = JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown;
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((plain): Line => {
      const [, start, words, comma] = jsonText.exec(plain) ?? [];
      if (start === undefined) return { plain };
      const { text, numbers } = next();
      // Evidence has room for few characters; elsewhere the words stay in front.
      const whole = start.includes('evidence')
        ? [...text].slice(0, 24).join('')
        : `${JSON.parse(`"${words}"`)}${text}`;
      // A text that was cut short counts for none.
      const counted = start.includes('evidence') && whole !== text ? [] : numbers;
      return {
        plain,
        hostile: { text: `${start}${JSON.stringify(whole)}${comma}`, numbers: counted },
      };
    });
}

const headText = /^((?:title|standfirst|description|kicker): )(.*)$/;

function storyLines(
  folder: string,
  file: string,
  next: () => NonNullable<Line['hostile']>,
): Line[] {
  const lines = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((plain): Line => {
      const [, start, words] = headText.exec(plain) ?? [];
      if (start === undefined) return { plain };
      const { text, numbers } = next();
      return { plain, hostile: { text: `${start}${JSON.stringify(`${words}${text}`)}`, numbers } };
    });
  for (let paragraph = 0; paragraph < 30; paragraph++) {
    const { text, numbers } = next();
    const line = text.replace(/\s+/g, ' ');
    if (isText(line))
      lines.push({ plain: '' }, { plain: '', hostile: { text: `词${line}`, numbers } });
  }
  return lines;
}

/** The parser stops at a first mistake: so each paragraph is tried alone before. */
function isText(body: string): boolean {
  try {
    const parsed = parseMdx(`词${body}`);
    if (!parsed.error) holdText(parsed, 'a.mdx');
    return !parsed.error;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}

function write(folder: string, files: Map<string, Line[]>): void {
  for (const [file, lines] of files)
    writeFileSync(
      join(folder, file),
      lines.map(({ plain, hostile }) => hostile?.text ?? plain).join('\n'),
    );
}

/** @throws Error where the complaint does not say enough to mend it */
function takeBack(problem: Problem, files: Map<string, Line[]>, refused: Set<number>): void {
  const { file, line, message, cure, zh } = problem;
  const lines = files.get(file);
  if (!lines || !message || !cure || !zh.message || !zh.cure)
    throw new Error(`no editor could mend this: ${JSON.stringify(problem)}`);
  const named = line === undefined ? undefined : lines[line - 1];
  // A complaint about the whole of an object or file is about some text in it.
  const guilty = named?.hostile
    ? [named]
    : lines.slice((line ?? 1) - 1).filter(({ hostile }) => hostile);
  for (const each of named?.hostile ? guilty : guilty.slice(0, 40)) {
    for (const number of each.hostile!.numbers) refused.add(number);
    delete each.hostile;
  }
}
