/** Signs that a reader comes near. */
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown'];

/**
 * An embed reads without what makes it answer; that is loaded at the first
 * sign of a reader. A tap that came before is done once it is there.
 * @param address of the module made of answer.ts
 */
export function wakeAtFirstSign(address: string): void {
  let early: { target: Element; event: MouseEvent } | undefined;
  let asked = false;
  const remember = (event: MouseEvent) => {
    const target = (event.target as Element).closest('.mark, button, th');
    if (target) early = { target, event };
  };
  const wake = async () => {
    if (asked) return;
    asked = true;
    try {
      await import(address);
    } catch {
      // Offline, or a server that gives sandboxed frames nothing: tried again at the next sign.
      asked = false;
      return;
    }
    for (const sign of signs) removeEventListener(sign, wake);
    removeEventListener('click', remember);
    if (!early) return;
    const { target, event } = early;
    // The head of a table has got its button just now.
    (target.querySelector('button') ?? target).dispatchEvent(new PointerEvent('click', event));
  };
  for (const sign of signs) addEventListener(sign, wake, { passive: true });
  addEventListener('click', remember);
  // A community chosen in the address is shown at once.
  if (/[?&](community|district)=/.test(location.search)) addEventListener('load', wake);
}
