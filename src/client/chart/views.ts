const store = 'chart-views';

/** Keeps the view that a reader chose for a figure while the visit lasts. The choice itself needs no script. */
export function rememberViews(figures: HTMLElement[]): void {
  const chosen = read();
  for (const figure of figures) {
    const id = figure.dataset.chart ?? '';
    const inputs = [...figure.querySelectorAll<HTMLInputElement>('.views input')];
    for (const input of inputs) {
      if (input.value === chosen[id]) input.checked = true;
      input.addEventListener('change', () => {
        chosen[id] = input.value;
        try {
          sessionStorage.setItem(store, JSON.stringify(chosen));
        } catch {
          // Storage may be refused; the view then holds for this page.
        }
      });
    }
  }
}

function read(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(store) ?? '{}');
  } catch {
    return {};
  }
}
