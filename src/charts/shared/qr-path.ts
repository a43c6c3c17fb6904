/** Light modules around a QR code that the standard asks for. */
export const quietZone = 4;

/** Runs of dark modules of a row: where each begins, and where the next light one stands. */
export function darkRuns(row: readonly boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x]) x += 1;
    runs.push([from, x]);
  }
  return runs;
}

/**
 * An SVG path of a code's dark modules, one run of a row after the other.
 * @param rows the modules, true where dark, without a quiet zone
 */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      darkRuns(row).map(
        ([from, to]) => `M${from + quietZone} ${y + quietZone}h${to - from}v1h${from - to}z`,
      ),
    )
    .join('');
}
