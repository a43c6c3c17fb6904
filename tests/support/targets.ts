/**
 * Targets of a pointer that WCAG 2.2, 2.5.8 finds too small: less than 24 px
 * wide or high, not in a sentence, and with another target so near that a
 * circle of 24 px around the one meets the other or its circle.
 * Runs in the browser: it must not use anything from outside.
 */
export function smallTargets(): { targets: number; tooSmall: string[] } {
  const least = 24;
  const queries = [
    'a[href]',
    'button',
    'input:not([type=hidden])',
    'select',
    'textarea',
    'summary',
    'label:has(input)',
    '.mark[tabindex]',
  ];
  interface Target {
    element: Element;
    boxes: DOMRect[];
    box: DOMRect;
  }
  const targets: Target[] = [];
  for (const element of document.querySelectorAll(queries.join())) {
    // The label around a switch is what a pointer meets.
    if (element.matches('label input') || !element.checkVisibility({ visibilityProperty: true }))
      continue;
    const shape = element.matches('.mark') ? (element.querySelector('.hit') ?? element) : element;
    const boxes = [...shape.getClientRects()].filter(
      ({ width, height }) => width > 1 && height > 1,
    );
    const box = shape.getBoundingClientRect();
    if (boxes.length && box.bottom + scrollY > 0) targets.push({ element, boxes, box });
  }
  const small = ({ box }: Target) => box.width < least || box.height < least;
  const inSentence = ({ element }: Target) =>
    getComputedStyle(element).display === 'inline' &&
    [...element.parentElement!.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim().length > 1,
    );
  const middle = ({ box }: Target) => [box.x + box.width / 2, box.y + box.height / 2] as const;
  const meets = (one: Target, other: Target) => {
    if (one.element.contains(other.element) || other.element.contains(one.element)) return false;
    const [x, y] = middle(one);
    const away = other.boxes.map((box) =>
      Math.hypot(
        Math.max(box.left - x, 0, x - box.right),
        Math.max(box.top - y, 0, y - box.bottom),
      ),
    );
    if (Math.min(...away) < least / 2 - 0.01) return true;
    const [otherX, otherY] = middle(other);
    return small(other) && Math.hypot(otherX - x, otherY - y) < least - 0.01;
  };
  const tooSmall = targets
    .filter((one) => small(one) && !inSentence(one))
    .filter((one) => targets.some((other) => other !== one && meets(one, other)))
    .map(({ element, box }) => {
      const name = element.getAttribute('aria-label') ?? element.textContent!;
      return `${element.tagName} ${name.trim().slice(0, 30)} ${box.width.toFixed(1)}×${box.height.toFixed(1)}`;
    });
  return { targets: targets.length, tooSmall };
}
