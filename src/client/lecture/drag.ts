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
    handle.setPointerCapture(down.pointerId);
    item.classList.add('is-dragged');
    const move = ({ clientY }: PointerEvent) => {
      const others = [...list.children].filter((other) => other !== item);
      const after = others.find((other) => {
        const { top, height } = other.getBoundingClientRect();
        return clientY < top + height / 2;
      });
      if (after !== item.nextElementSibling) list.insertBefore(item, after ?? null);
    };
    const end = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      item.classList.remove('is-dragged');
      dropped(item, [...list.children].indexOf(item));
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  });
}
