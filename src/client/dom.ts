/** An element with a class and content; no text ever becomes HTML. */
export function build<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

export function buildButton(label: string, act: () => void, name?: string): HTMLButtonElement {
  const button = build('button', 'tool', label);
  button.type = 'button';
  if (name) button.ariaLabel = name;
  button.addEventListener('click', act);
  return button;
}

/** Fills `{name}` slots of a message; a slot without a value stays. */
export function fillWords(message = '', values: Record<string, string | number> = {}): string {
  return message.replace(/\{(\w+)\}/g, (slot, key: string) => String(values[key] ?? slot));
}

/** Copies a text. Some chat browsers refuse the clipboard to pages; the older way works there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const take = (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    };
    document.addEventListener('copy', take);
    const done = document.execCommand('copy');
    document.removeEventListener('copy', take);
    return done;
  }
}

/**
 * Gives a button its work: pressed, it copies, and says for a moment whether that succeeded.
 * @param copy whether the clipboard has it
 * @param words what is said then; a button without words for a failure says nothing of one
 * @param say hears the same words, for readers who do not see the button
 */
export function copyButton(
  button: HTMLElement,
  copy: () => Promise<boolean>,
  words: { copied?: string; notCopied?: string },
  say?: (text: string) => void,
): void {
  const label = button.textContent;
  let back: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    const said = (await copy()) ? words.copied : words.notCopied;
    if (!said) return;
    button.textContent = said;
    say?.(said);
    clearTimeout(back);
    back = setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

/** Reads or writes what the browser keeps; private windows and sandboxes may refuse. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
