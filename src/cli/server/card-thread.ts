import { parentPort } from 'node:worker_threads';
import type { CardInput } from '../../documents/card.ts';
import { drawCard } from './draw-card.ts';

/** Draws the cards that the thread is sent, one after another. */
parentPort?.on('message', async ({ id, card }: { readonly id: number; readonly card: CardInput }) => {
  parentPort?.postMessage(await drawCard(id, card));
});
