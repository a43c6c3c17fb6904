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
  const back = new Later();
  button.addEventListener('click', async () => {
    const said = (await copy()) ? words.copied : words.notCopied;
    if (!said) return;
    button.textContent = said;
    say?.(said);
    back.after(2000, () => {
      button.textContent = label;
    });
  });
}

/**
 * The buttons of a section that copy. The section has the words for both outcomes, and says them aloud.
 * @param copy whether the clipboard has what the button stands beside
 */
export function copyButtons(
  section: HTMLElement,
  selector: string,
  copy: (button: HTMLElement) => Promise<boolean>,
): void {
  const status = section.querySelector('[role=status]')!;
  for (const button of section.querySelectorAll<HTMLElement>(selector))
    copyButton(
      button,
      () => copy(button),
      section.dataset,
      (said) => {
        status.textContent = said;
      },
    );
}

/** Copies the text that stands in one group with its button. */
export const copyBeside = (button: HTMLElement): Promise<boolean> =>
  copyText(button.closest('[role=group]')?.querySelector('pre')?.textContent ?? '');

/** One thing to do after a time in ms; asking for another takes it back. */
export class Later {
  #pending: ReturnType<typeof setTimeout> | undefined;

  after(time: number, act: () => void): void {
    this.stop();
    this.#pending = setTimeout(act, time);
  }

  stop(): void {
    clearTimeout(this.#pending);
  }
}

/** Reads or writes what the browser keeps; private windows and sandboxes may refuse. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
