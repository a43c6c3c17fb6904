/**
 * An embed reads without what makes it answer; that is loaded at the first
 * sign of a reader. A tap that came before is done once it is there.
 * @param address of the module made of answer.ts
 */
export function wakeAtFirstSign(address: string): void {
  let early: MouseEvent | undefined;
  let state: 'asleep' | 'waking' | 'awake' = 'asleep';
  const wake = async () => {
    if (state !== 'asleep') return;
    state = 'waking';
    try {
      await import(/* @vite-ignore */ address);
      state = 'awake';
    } catch {
      // Offline, or a server that gives sandboxed frames nothing: tried again at the next sign.
      state = 'asleep';
      return;
    }
    const target = (early?.target as Element | undefined)?.closest('.mark, button, th');
    // The head of a table has got its button just now.
    (target?.querySelector('button') ?? target)?.dispatchEvent(new PointerEvent('click', early));
  };
  // A finger comes over a mark before it goes down.
  for (const sign of ['pointerover', 'focusin']) addEventListener(sign, wake);
  addEventListener('click', (event) => {
    if (state !== 'awake') early = event;
  });
  // A community chosen in the address is shown at once.
  if (/[?&](community|district)=/.test(location.search)) addEventListener('load', wake);
}
