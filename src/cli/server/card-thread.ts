import { parentPort } from 'node:worker_threads';
import { type AskedCard, drawCard } from './draw-card.ts';

/** Draws the cards that the thread is sent, one after another. */
parentPort?.on('message', async (asked: AskedCard) => {
  parentPort?.postMessage(await drawCard(asked));
});
