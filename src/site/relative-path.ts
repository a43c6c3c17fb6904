/** How many numbers each command takes. */
const arity: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, A: 7, Q: 4, C: 6, Z: 0 };

/**
 * A path's data with every point said from the one before: `M0,24L6,24L6,46L0,46Z`
 * becomes `M0 24h6v22h-6z`. The same shape at another place is then the same text,
 * and a drawing of two hundred like shapes compresses to a fraction. The drawing
 * does not change: coordinates have one decimal and are counted in whole tenths.
 * @returns the path as it was where it has a command that our drawings do not use
 */
export function relativePath(path: string): string {
  const said: string[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const { command, numbers } of commandsOf(path) ?? []) {
    const [a, b] = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
    const from = (values: number[]) => values.map((value, i) => value - (i % 2 ? y : x));
    if (command === 'Z') {
      said.push('z');
      [x, y] = [startX, startY];
    } else if (command === 'M') {
      // From where the pen is: lines in a row are the same text wherever they stand.
      said.push(said.length ? `m${list(from(numbers))}` : `M${list(numbers)}`);
      [x, y, startX, startY] = [a, b, a, b];
    } else if (command === 'H' || (command === 'L' && b === y)) {
      const to = command === 'H' ? b : a;
      said.push(`h${list([to - x])}`);
      x = to;
    } else if (command === 'V' || (command === 'L' && a === x)) {
      said.push(`v${list([b - y])}`);
      y = b;
    } else {
      const before = command === 'A' ? numbers.slice(0, 5) : [];
      const points = from(numbers.slice(before.length));
      said.push(command.toLowerCase() + list([...before, ...points]));
      [x, y] = [a, b];
    }
  }
  return said.join('') || path;
}

interface Command {
  command: string;
  /** In tenths of a pixel; flags of an arc are tenths too. */
  numbers: number[];
}

/** undefined where the path is not wholly made of commands in capitals that we know. */
function commandsOf(path: string): Command[] | undefined {
  const found: Command[] = [];
  if (/[^MLHVAQCZ\d\s.,-]/.test(path)) return undefined;
  for (const [, letter, rest] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map((n) => Math.round(+n * 10));
    const takes = arity[letter!]!;
    if (takes === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % takes)
      return undefined;
    if (takes === 0) found.push({ command: letter!, numbers });
    for (let i = 0; i < numbers.length; i += takes)
      // Points after a move's first are lines.
      found.push({
        command: i && letter === 'M' ? 'L' : letter!,
        numbers: numbers.slice(i, i + takes),
      });
  }
  return found;
}

/** Tenths as numbers, as short as they can be: `[-5, 63]` is `-.5 6.3`. */
function list(tenths: number[]): string {
  return tenths
    .map((value) => String(value / 10).replace(/^(-?)0\./, '$1.'))
    .reduce((text, number) => (number.startsWith('-') ? text + number : `${text} ${number}`));
}
