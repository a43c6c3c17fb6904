import { type Code, type Params, type ProblemLanguage, said } from './problems/index.ts';

export { hint, nearest, type ProblemLanguage } from './problems/index.ts';

/** Where something is wrong. Line and column count from 1; absent where the whole file is meant. */
export interface Place {
  /** Path from the project's root. */
  file: string;
  line?: number;
  column?: number;
  /** Place inside the file: `[3].evidence`. */
  field?: string;
}

/** Something wrong in a file that an editor wrote, said in both languages so that the editor can mend it. */
export interface Problem extends Place {
  /** Which entry of the catalogue; for tools. */
  code: string;
  params: Params;
  /** What is wrong, in English. */
  message: string;
  /** How to mend it, in English. */
  cure: string;
  zh: { message: string; cure: string };
  /** How many others follow from it and are not told. */
  folded?: number;
}

/** A problem without its place: what is said, in both languages. */
export type Complaint = Omit<Problem, keyof Place | 'folded'>;

/** What the catalogue says under a code. @param params what its words name */
export function complaint(code: Code, params: Params = {}): Complaint {
  return { code, params, ...said(code, params, 'en'), zh: said(code, params, 'zh') };
}

/** A complaint at its place. */
export function problem(place: Place, code: Code, params: Params = {}): Problem {
  return { ...place, ...complaint(code, params) };
}

/** `content/data/facts.json:12:5  [1].value: … → …` on two lines; a third says what is left untold. */
export function formatProblem(problem: Problem, language: ProblemLanguage = 'en'): string {
  const { file, line, column, field, folded, zh } = problem;
  const [{ message, cure }, colon, rest] =
    language === 'zh'
      ? [zh, '：', `（由此引起的另外 ${folded} 处没有列出）`]
      : [problem, ': ', `(${folded} more that follow from it are not listed)`];
  // What an editor's slip put into a name must not break the line that tells of it.
  const plain = (text: string) => text.replace(/\p{Cc}+/gu, ' ');
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const what = `${place}  ${field ? `${field}${colon}` : ''}${message}`;
  return `${plain(what)}\n    → ${plain(cure)}${folded ? `\n    ${rest}` : ''}`;
}

/** Problems by file, line and column; the order of what is said at one place is kept. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const at = ({ line = 1, column = 1 }: Problem) => line * 1e6 + column;
  return [...problems].sort((a, b) =>
    a.file === b.file ? at(a) - at(b) : a.file < b.file ? -1 : 1,
  );
}

/** `3 problems in 2 files`, the last line of a check. */
export function countLine(problems: readonly Problem[], language: ProblemLanguage): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const of = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return language === 'zh'
    ? `${problems.length} 个问题，${files} 个文件`
    : `${of(problems.length, 'problem')} in ${of(files, 'file')}`;
}

/** Thrown where no caller can go on; its text is the problems, one after the other. */
export class ContentError extends Error {
  problems: Problem[];
  constructor(problems: Problem[]) {
    super(
      `The content has ${problems.length} problem(s):\n${problems.map((one) => formatProblem(one)).join('\n')}`,
    );
    this.name = 'ContentError';
    this.problems = problems;
    this.stack = this.message;
  }
}
