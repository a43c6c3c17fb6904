/** The reader's own day, written as a citation format wants it. */
export function accessDate(form: string, now: Date, lang: string): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()] as const;
  const padded = day.map((part) => String(part).padStart(2, '0'));
  if (form === 'slashes') return padded.join('/');
  if (form === 'parts') return `[[${day.join(', ')}]]`;
  if (form === 'words')
    return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long' }).format(
      now,
    );
  return padded.join('-');
}
