/** Readers of BibTeX and RIS for tests, written from the formats' rules and not from our writers. */

/** Fields of the one entry of a BibTeX file. @throws Error where it is none */
export function readBibtex(text: string): {
  type: string;
  key: string;
  fields: Map<string, string>;
} {
  const head = /^@(\w+)\{([^\s,{}"#%~\\]+),\n/.exec(text);
  if (!head) throw new Error('no entry');
  const fields = new Map<string, string>();
  let at = head[0].length;
  while (text[at] !== '}') {
    const name = /^\s*(\w+) = /.exec(text.slice(at));
    if (!name) throw new Error(`no field at ${text.slice(at, at + 20)}`);
    at += name[0].length;
    const [value, end] = text[at] === '{' ? braced(text, at) : bare(text, at);
    if (fields.has(name[1]!)) throw new Error(`${name[1]} stands twice`);
    fields.set(name[1]!, value);
    at = end;
    if (text[at] !== ',') throw new Error(`no comma after ${name[1]}`);
    at += 1;
    while (/\s/.test(text[at] ?? '')) at += 1;
  }
  if (text.slice(at) !== '}\n') throw new Error('something follows the entry');
  return { type: head[1]!, key: head[2]!, fields };
}

/** A value in braces; BibTeX counts them even behind a backslash. */
function braced(text: string, from: number): [string, number] {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return [text.slice(from + 1, at), at + 1];
  }
  throw new Error('a brace stays open');
}

function bare(text: string, from: number): [string, number] {
  const [word] = /^[a-z]+/.exec(text.slice(from)) ?? [];
  if (!word) throw new Error('no value');
  return [word, from + word.length];
}

const commands: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** What TeX prints for a field's value: commands become their characters, grouping braces vanish. */
export function printTex(value: string): string {
  return value.replace(
    /\\([a-z]+)\{\}|\\([$&#%_])|([{}])|([$&#%_~^\\])/g,
    (
      found,
      command: string | undefined,
      escaped: string | undefined,
      brace: string | undefined,
    ) => {
      if (command) return commands[command] ?? found;
      if (escaped) return escaped;
      if (brace) return '';
      throw new Error(`${found} means something to TeX`);
    },
  );
}

/** Tags of the one record of a RIS file, in order. @throws Error where it is none */
export function readRis(text: string): [tag: string, value: string][] {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('the last line does not end');
  const tags = lines.map((line): [string, string] => {
    const parts = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
    if (!parts) throw new Error(`no tag: ${JSON.stringify(line)}`);
    return [parts[1]!, parts[2]!];
  });
  if (tags[0]?.[0] !== 'TY' || tags.at(-1)?.[0] !== 'ER') throw new Error('TY first, ER last');
  if (tags.slice(1, -1).some(([tag]) => tag === 'TY' || tag === 'ER'))
    throw new Error('two records');
  return tags;
}
