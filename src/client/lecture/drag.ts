/**
 * Lets a list be ordered by its handles, with a mouse or a finger; keys have
 * buttons of their own.
 * @param dropped called once an item was put down, with its place from 0
 */
export function dragging(
  list: HTMLElement,
  dropped: (item: HTMLElement, to: number) => void,
): void {
  list.addEventListener('pointerdown', (down) => {
    const handle = (down.target as Element).closest<HTMLElement>('[data-handle]');
    const item = handle?.closest<HTMLElement>('li');
    if (!handle || !item || down.button !== 0) return;
    down.preventDefault();
    item.classList.add('is-dragged');
    const move = ({ clientY }: PointerEvent) => {
      const others = [...list.children].filter((other) => other !== item);
      const after = others.find((other) => {
        const { top, height } = other.getBoundingClientRect();
        return clientY < top + height / 2;
      });
      if (after !== item.nextElementSibling) list.insertBefore(item, after ?? null);
    };
    // The document listens: a captured pointer is let go when its row moves in the list.
    const { ownerDocument: document } = list;
    const end = () => {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', end);
      item.classList.remove('is-dragged');
      dropped(item, [...list.children].indexOf(item));
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
  });
}
