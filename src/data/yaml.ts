import { LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { formatPath, type Source } from './json.ts';
import { type Place, type Problem, problem } from './problem.ts';

/** The slips of typing that YAML explains badly: a tab, a Chinese colon, no space behind the colon. */
function slipOf(text: string): { what: 'tab' | 'colon'; offset: number } | undefined {
  const tab = /^[^\n"']*?\t/m.exec(text);
  const colon = /^[a-z]+(?:[ \t]*：|:(?=[^\s]))/m.exec(text);
  if (tab) return { what: 'tab', offset: tab.index + tab[0].length - 1 };
  return colon ? { what: 'colon', offset: colon.index + colon[0].length - 1 } : undefined;
}

/**
 * Parses a YAML text; what is wrong with its syntax is told in an editor's words.
 * @param before lines of the file before the text: one for a head, which begins after ---
 */
export function parseYaml(
  text: string,
  file: string,
  before = 0,
): { source?: Source; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const place = (offset: number, field?: string): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + before, column: col, ...(field ? { field } : {}) };
  };
  const twice = document.errors.find(({ code }) => code === 'DUPLICATE_KEY');
  if (twice) {
    const name = /^[\w-]*/.exec(text.slice(twice.pos[0]))![0];
    return { problems: [problem(place(twice.pos[0], name), 'duplicate-key', { name })] };
  }
  const syntax = document.errors[0] ?? document.warnings[0];
  const slip = slipOf(text);
  if (slip && (syntax || slip.what === 'colon'))
    return { problems: [problem(place(slip.offset), 'head-syntax', slip)] };
  if (syntax)
    return { problems: [problem(place(syntax.pos[0]), 'head-syntax', { what: 'other' })] };
  const at: Source['at'] = (path, field = formatPath(path)) => {
    // The nearest value that exists: a missing field is shown at its object.
    let known = [...path];
    const nodeAt = () => document.getIn(known, true) as ParsedNode | undefined;
    while (known.length && !nodeAt()?.range) known = known.slice(0, -1);
    return place((known.length && nodeAt()?.range?.[0]) || 0, field);
  };
  const source: Source = {
    file,
    value: document.toJS(),
    at,
    // A field begins its line.
    atName: (path, field) => ({ ...at(path, field), column: 1 }),
  };
  return { source, problems: [] };
}
