/** Time in ms that the browser has to give the whole screen, before the stage takes the window. */
const patience = 500;

/**
 * Shows a dialog on the whole screen. A dialog may not ask for the screen; the
 * page asks, and the dialog lies over it. Where that is refused, it fills the
 * window. Leaving either leaves both; then the dialog is gone and the opener has
 * the focus again.
 */
export async function onWholeScreen(dialog: HTMLDialogElement, opener: HTMLElement): Promise<void> {
  const { ownerDocument: document } = opener;
  const left = () => {
    if (!document.fullscreenElement && dialog.open) dialog.close();
  };
  document.addEventListener('fullscreenchange', left);
  dialog.addEventListener('close', () => {
    document.removeEventListener('fullscreenchange', left);
    dialog.remove();
    if (document.fullscreenElement) void document.exitFullscreen();
    opener.focus();
  });
  document.body.append(dialog);
  await Promise.race([
    document.documentElement.requestFullscreen?.().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, patience)),
  ]);
  dialog.showModal();
  dialog.focus();
}
