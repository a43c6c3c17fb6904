/** Signs that a reader comes near. */
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown'];

/**
 * An embed reads without what makes it answer; that is loaded at the first
 * sign of a reader. A tap that came before is done once it is there. It is a
 * plain script, because a sandboxed frame gets no modules from most servers.
 * @param address of the script made of answer.ts
 */
export function wakeAtFirstSign(root: HTMLElement, address: string): void {
  let early: { target: Element; event: MouseEvent } | undefined;
  let asked = false;
  const remember = (event: MouseEvent) => {
    const target = (event.target as Element).closest('.mark, button, th');
    if (target) early = { target, event };
  };
  const wake = () => {
    if (asked) return;
    asked = true;
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      for (const sign of signs) removeEventListener(sign, wake);
      removeEventListener('click', remember);
      if (!early) return;
      const { target, event } = early;
      // The head of a table has got its button just now.
      (target.querySelector('button') ?? target).dispatchEvent(new PointerEvent('click', event));
    };
    script.onerror = () => {
      // Offline: tried again at the next sign.
      asked = false;
      script.remove();
    };
    root.append(script);
  };
  for (const sign of signs) addEventListener(sign, wake, { passive: true });
  addEventListener('click', remember);
  // A community chosen in the address is shown at once.
  if (/[?&](community|district)=/.test(location.search)) addEventListener('load', wake);
}
