import { parentPort } from 'node:worker_threads';
import { type Deck, writeDeck } from '../../decks/index.ts';

// Node runs this file as it is. What goes wrong ends the thread, and is told to whoever waits.
parentPort?.on('message', async (deck: string) => {
  parentPort?.postMessage(await writeDeck(JSON.parse(deck) as Deck));
});
