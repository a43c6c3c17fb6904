import { attempt } from '../dom.ts';

const store = 'chart-views';

/** What a reader chose to see on this visit. */
export interface Choices {
  /** The view of all figures but those in `own`. */
  last?: string;
  /** By chart id: a sequence's view, or a figure read in words. */
  own: Record<string, string>;
}

/** The view of a figure. A sequence is its own story: what was chosen elsewhere leaves it alone. */
export function viewOf({ own, last }: Choices, id: string, sequence: boolean): string {
  return own[id] ?? (sequence ? undefined : last) ?? 'chart';
}

/**
 * The choices after one more. Table, evidence and chart hold for every figure;
 * words are asked for one by one.
 */
export function choose(choices: Choices, id: string, sequence: boolean, view: string): Choices {
  if (sequence || view === 'words') return { ...choices, own: { ...choices.own, [id]: view } };
  const own = Object.entries(choices.own).filter(([, other]) => other !== 'words');
  return { last: view, own: Object.fromEntries(own) };
}

/** Choices as they were stored; none if the text is not what `choose` wrote. */
export function parseChoices(text: string | null): Choices {
  try {
    const { last, own } = JSON.parse(text ?? '{}');
    return { ...(typeof last === 'string' ? { last } : {}), own: { ...own } };
  } catch {
    return { own: {} };
  }
}

/**
 * Keeps the view that a reader chose while the visit lasts, from figure to
 * figure and from page to page. The choice itself needs no script.
 */
export function rememberViews(figures: readonly HTMLElement[]): void {
  let choices = parseChoices(attempt(() => sessionStorage.getItem(store)) ?? null);
  const list = figures.map((figure) => ({
    id: figure.dataset.chart ?? '',
    sequence: figure.querySelector('[data-step]') !== null,
    views: figure.querySelector('.views'),
  }));
  const apply = () => {
    for (const { id, sequence, views } of list) {
      const view = viewOf(choices, id, sequence);
      const input = views?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(view)}"]`);
      if (input && !input.checked) input.checked = true;
    }
  };
  for (const { id, sequence, views } of list)
    views?.addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      const foot = () => input.getBoundingClientRect().bottom;
      const before = foot();
      choices = choose(choices, id, sequence, input.value);
      apply();
      // Figures above may have changed their height: the one in hand stays where it is.
      scrollBy({ top: foot() - before, behavior: 'instant' });
      attempt(() => sessionStorage.setItem(store, JSON.stringify(choices)));
    });
  apply();
}
