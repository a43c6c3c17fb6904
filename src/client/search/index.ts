import styles from '../../styles/search-dialog.css?url';
import { loadStyle } from '../style.ts';

/**
 * Opens the search on its buttons and the key "/". What searches is
 * loaded then, not before: most readers never ask.
 */
export function search(document: Document): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  if (!dialog) return;
  let loaded = false;
  const open = async () => {
    await loadStyle(document, styles);
    if (dialog.open) return;
    dialog.showModal();
    if (loaded) return;
    loaded = true;
    import('./dialog.ts').then(
      (module) => module.searchDialog(dialog),
      () => {
        // Tried again at the next opening.
        loaded = false;
      },
    );
  };
  for (const button of document.querySelectorAll('[data-search-open]'))
    button.addEventListener('click', open);
  // WebKit's search field keeps the key for itself, also where there is nothing to clear.
  dialog.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape' && target instanceof HTMLInputElement && target.value === '')
      dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isField(event.target) || document.querySelector('dialog[open]'))
      return;
    event.preventDefault();
    open();
  });
}

/** A key typed there is text, not a command. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
