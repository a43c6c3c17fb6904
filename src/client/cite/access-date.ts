const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The reader's own day, written as a citation format wants it. In words it is
 * as `formatDate` writes it, but without `Intl`, whose first use takes a slow
 * phone fifty milliseconds.
 */
export function accessDate(form: string, now: Date, lang: string): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()] as const;
  const padded = day.map((part) => String(part).padStart(2, '0'));
  if (form === 'slashes') return padded.join('/');
  if (form === 'parts') return `[[${day.join(', ')}]]`;
  if (form === 'words')
    return lang === 'en'
      ? `${day[2]} ${months[day[1] - 1]} ${day[0]}`
      : `${day[0]}年${day[1]}月${day[2]}日`;
  return padded.join('-');
}
