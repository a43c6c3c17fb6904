/** Light modules around a QR code that the standard asks for. */
export const quietZone = 4;

/**
 * An SVG path of a code's dark modules, one run of a row after the other.
 * @param rows the modules, true where dark, without a quiet zone
 */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; ) {
      const start = x;
      while (row[x]) x += 1;
      if (x > start) path += `M${start + quietZone} ${y + quietZone}h${x - start}v1h${start - x}z`;
      else x += 1;
    }
  });
  return path;
}
