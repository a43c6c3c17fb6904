import { choose, parseChoices, viewOf } from './view-choice.ts';

const store = 'chart-views';

/**
 * Keeps the view that a reader chose while the visit lasts, from figure to
 * figure and from page to page. The choice itself needs no script.
 */
export function rememberViews(figures: HTMLElement[]): void {
  let choices = parseChoices(read());
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
      try {
        sessionStorage.setItem(store, JSON.stringify(choices));
      } catch {
        // Storage may be refused; the view then holds for this page.
      }
    });
  apply();
}

function read(): string | null {
  try {
    return sessionStorage.getItem(store);
  } catch {
    return null;
  }
}
