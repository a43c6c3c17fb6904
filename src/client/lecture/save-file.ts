/** Hands a file made in the page to the browser's downloads. */
export function saveFile(body: BlobPart, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([body], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A file name of a title: what file systems and chat apps refuse is left out. */
export function fileName(title: string, otherwise: string, extension: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 60)
    .trim();
  return `${stem || otherwise}.${extension}`;
}
