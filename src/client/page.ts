import { charts } from './chart/index.ts';
import { figureCards } from './figure-cards.ts';
import { fullScreen } from './fullscreen/index.ts';
import { contents } from './reading/index.ts';
import { search } from './search/index.ts';
import { selection } from './selection/index.ts';
import { sequences } from './sequence/index.ts';
import { share } from './share/index.ts';
import { themeSwitch } from './theme-switch.ts';

themeSwitch(document);
figureCards(document);
charts(document);
fullScreen(document);
sequences(document);
search(document);
share(document);
contents(document);
selection(document);
