/** Something wrong in a file that an editor wrote, said so that the editor can mend it. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Counted from 1; absent where the whole file is meant. */
  line?: number;
  column?: number;
  /** Place inside the file: `[3].evidence`. */
  field?: string;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  cure: string;
}

/** `content/data/facts.json:12:5  [1].value: … → …` on two lines. */
export function formatProblem({ file, line, column, field, message, cure }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}  ${field ? `${field}: ` : ''}${message}\n    → ${cure}`;
}

/** Thrown where no caller can go on; its text is the problems, one after the other. */
export class ContentError extends Error {
  problems: Problem[];
  constructor(problems: Problem[]) {
    super(
      `The content has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`,
    );
    this.name = 'ContentError';
    this.problems = problems;
    this.stack = this.message;
  }
}

/** The nearest of some names, for "did you mean"; undefined when none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, name.length / 3) ? best.candidate : undefined;
}

/** What to do about an unknown name. */
export function suggest(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near ? `did you mean "${near}"?` : `use one of: ${names.join(', ')}`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length]!;
}
