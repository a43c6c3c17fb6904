import { figureCards } from './figure-cards.ts';
import { themeSwitch } from './theme-switch.ts';

themeSwitch(document);
figureCards(document);
