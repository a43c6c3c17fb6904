import type { MarkInfo } from './marks.ts';

/** Texts of the card that stand on no row. */
export interface CardTexts {
  /** Names the button that selects the community on the page. */
  select: string;
}

/** The inside of a card: label, value, status, where it stands in the report, note, community. */
export function cardContent(mark: Element, info: MarkInfo, texts: CardTexts): HTMLElement[] {
  const document = mark.ownerDocument;
  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    className: string,
    ...inside: (string | Node)[]
  ) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...inside);
    return element;
  };
  const parts: HTMLElement[] = [make('span', 'card-title', info.label)];
  // A number stands out in the serif; words do not need to.
  if (info.value)
    parts.push(make('span', /\d/.test(info.value) ? 'card-value' : 'card-words', info.value));
  if (info.note) parts.push(make('span', 'card-note', info.note));
  const list = make('span', 'card-list');
  for (const { paragraph, text } of info.evidence) {
    const quote = make('span', '', text);
    quote.lang = 'zh-CN';
    list.append(make('span', 'card-term', paragraph), quote);
  }
  list.append(make('span', 'card-term', info.statusTerm), make('span', '', info.status));
  parts.push(list);
  if (info.href) {
    const link = make('a', '', info.community);
    link.href = info.href;
    // What is selected on this page stays selected on the next.
    link.search = location.search;
    const select = make('button', 'card-select', texts.select);
    select.type = 'button';
    select.addEventListener('click', () => {
      const detail = { community: mark.getAttribute('data-community') };
      mark.dispatchEvent(new CustomEvent('selection:choose', { bubbles: true, detail }));
    });
    parts.push(make('span', 'card-foot', link, select));
  }
  return parts;
}
