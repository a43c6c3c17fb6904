/** What can be chosen: a community with its district, or a district. */
export interface Option {
  kind: 'community' | 'district';
  id: string;
  /** In the page's language. */
  name: string;
  /** Other ways to write it: pinyin, the other language. */
  aliases: string[];
  /** A community's district. */
  district?: string;
}

/** The choice that a URL carries, if it is one of the options. */
export function fromQuery(search: string, options: readonly Option[]): Option | undefined {
  const query = new URLSearchParams(search);
  return options.find(({ kind, id }) => query.get(kind) === id);
}

/** A URL with the choice in its query, or without any. Path, other parameters and fragment stay. */
export function withChoice(address: string, choice: Option | undefined): string {
  const url = new URL(address);
  url.searchParams.delete('community');
  url.searchParams.delete('district');
  if (choice) url.searchParams.set(choice.kind, choice.id);
  return url.href;
}

/** The option that a reader typed: exact name or alias first, then the only one that begins so. */
export function fromText(text: string, options: readonly Option[]): Option | undefined {
  const typed = fold(text);
  if (!typed) return undefined;
  const names = (option: Option) => [option.name, option.id, ...option.aliases].map(fold);
  const exact = options.find((option) => names(option).includes(typed));
  if (exact) return exact;
  const beginning = options.filter((option) =>
    names(option).some((name) => name.startsWith(typed)),
  );
  return beginning.length === 1 ? beginning[0] : undefined;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s’'`-]|社区$|community$/gu, '');
}

/** Whether something of that community or district belongs to the choice. */
export function belongs(
  choice: Option,
  community: string | undefined,
  district: string | undefined,
): boolean {
  return choice.kind === 'community' ? community === choice.id : district === choice.id;
}
