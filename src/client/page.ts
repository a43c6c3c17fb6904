import { embedBuilder } from './builder/index.ts';
import { charts } from './chart/index.ts';
import { citations } from './cite/index.ts';
import { downloads } from './downloads/index.ts';
import { figureCards } from './figure-cards.ts';
import { fullScreen } from './fullscreen/index.ts';
import { contents } from './reading/index.ts';
import { search } from './search/index.ts';
import { selection } from './selection/index.ts';
import { sequences } from './sequence/index.ts';
import { share } from './share/index.ts';
import { themeSwitch } from './theme-switch.ts';
import { nextTurn } from './turns.ts';

/** Everything that pages may hold, what a reader is likely to touch first at the front. */
const parts = [
  themeSwitch,
  search,
  figureCards,
  charts,
  fullScreen,
  share,
  contents,
  selection,
  citations,
  embedBuilder,
  downloads,
];

/** One after the other, so that the browser can answer a touch in between. */
async function setUp(): Promise<void> {
  // Before the page has loaded: a sequence that has not answered by then shows its panels still.
  sequences(document);
  for (const part of parts) {
    await nextTurn();
    part(document);
  }
  // A script of its own would share parts with this one, which every page would then fetch apart.
  if (document.querySelector('[data-lecture]')) await import('./lecture/index.ts');
  // For measurements and tests, as the page's `load` comes before the last turn.
  performance.mark('set up');
}

setUp();
