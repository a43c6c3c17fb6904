/** Shows a chart on the whole screen, for a projector. What that takes is loaded when it is first asked for. */
export function fullScreen(document: Document): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-full-screen]'))
    button.addEventListener('click', async () => {
      const figure = button.closest<HTMLElement>('figure.chart');
      if (!figure) return;
      const { showFigure } = await import('./figure.ts');
      await showFigure(figure, button);
    });
}
