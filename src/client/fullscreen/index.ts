import styles from '../../styles/stage.css?url';
import { loadStyle } from '../style.ts';

/** Shows a chart on the whole screen, for a projector. What that takes is loaded when it is first asked for. */
export function fullScreen(document: Document): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-full-screen]'))
    button.addEventListener('click', async () => {
      const figure = button.closest<HTMLElement>('figure.chart');
      if (!figure) return;
      const [{ openStage }] = await Promise.all([
        import('./stage.ts'),
        loadStyle(document, styles),
      ]);
      await openStage(figure, button);
    });
}
