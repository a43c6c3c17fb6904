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
  if (name) button.setAttribute('aria-label', name);
  button.addEventListener('click', act);
  return button;
}
