import { attempt } from './dom.ts';

const order = ['auto', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

/** Lets the reader follow the system or keep one theme; the choice stays on this device. */
export function themeSwitch(document: Document): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  const name = button.querySelector('[data-theme-name]');
  const root = document.documentElement;
  let theme = (root.dataset.theme as Theme | undefined) ?? 'auto';
  const show = () => {
    if (name) name.textContent = button.dataset[theme] ?? '';
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  button.addEventListener('click', () => {
    theme = order[(order.indexOf(theme) + 1) % order.length]!;
    // Private windows may refuse storage: the choice then holds for this page.
    attempt(() => localStorage.setItem('theme', theme));
    show();
  });
  show();
}
