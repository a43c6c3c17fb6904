import { charts } from './chart/index.ts';
import { figureCards } from './figure-cards.ts';
import { search } from './search/index.ts';
import { sequences } from './sequence/index.ts';
import { themeSwitch } from './theme-switch.ts';

themeSwitch(document);
figureCards(document);
charts(document);
sequences(document);
search(document);
