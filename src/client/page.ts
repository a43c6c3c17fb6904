import { charts } from './chart/enhance.ts';
import { rememberViews } from './chart/views.ts';
import { citations } from './cite.ts';
import { contents } from './contents.ts';
import { downloads } from './downloads.ts';
import { figureCards } from './figure-cards.ts';
import { search } from './search.ts';
import { selection } from './selection.ts';
import { sequences } from './sequence.ts';
import { share } from './share.ts';
import { themeSwitch } from './theme-switch.ts';

const figures = [...document.querySelectorAll<HTMLElement>('figure.chart[data-chart]')];
rememberViews(figures);
sequences(document);
themeSwitch(document);
search(document);
figureCards(document);
charts(figures);
for (const button of document.querySelectorAll<HTMLElement>('button[data-full-screen]'))
  button.addEventListener('click', async () =>
    (await import('./fullscreen.ts')).fullScreen(button),
  );
share(document);
contents(document);
selection(document);
citations(document);
downloads(document);
if (document.querySelector('[data-builder]')) (await import('./builder.ts')).embedBuilder(document);
if (document.querySelector('[data-lecture]')) await import('./lecture/index.ts');
// Tests wait for it.
document.documentElement.dataset.ready = '';
