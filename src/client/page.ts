import { figureCards } from './figure-cards.ts';
import { sequences } from './sequence/index.ts';
import { themeSwitch } from './theme-switch.ts';

themeSwitch(document);
figureCards(document);
sequences(document);
