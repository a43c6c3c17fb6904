import { parentPort, workerData } from 'node:worker_threads';
import { type Deck, writeDeck } from '../../decks/index.ts';

// Node runs this file as it is; all that it took is given back when it ends.
parentPort?.postMessage(await writeDeck(JSON.parse(workerData as string) as Deck));
