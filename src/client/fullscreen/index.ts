/**
 * Shows a chart on the whole screen, for a projector. What that takes is loaded when it is first asked for.
 * @param dress brings the styles of the stage, where the page does not have them yet
 */
export function fullScreen(document: Document, dress?: () => Promise<void>): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-full-screen]'))
    button.addEventListener('click', async () => {
      const figure = button.closest<HTMLElement>('figure.chart');
      if (!figure) return;
      const [{ showFigure }] = await Promise.all([import('./figure.ts'), dress?.()]);
      await showFigure(figure, button);
    });
}
