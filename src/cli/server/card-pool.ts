import { Worker } from 'node:worker_threads';
import type { CardInput } from '../../documents/card.ts';
import { VietqrError } from '../../issues/error.ts';
import { type AskedCard, type Drawn, drawCard } from './draw-card.ts';

/** Threads that draw cards, so that the one that answers stays free for codes. */
export interface CardPool {
  /** @throws {BusyError} when too many wait, {VietqrError} when the card cannot be drawn. */
  draw(card: CardInput, format?: 'png' | 'jpg'): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Says that more cards wait than will be drawn soon. */
class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** A card that waits, or is being drawn. */
interface Job {
  readonly asked: AskedCard;
  done(drawn: Drawn): void;
  failed(error: Error): void;
}

/** Cards that may wait for each thread. */
const MOST_WAITING = 32;

/**
 * Starts threads as cards are asked for. Where none can be started, because the file of the thread is not there, cards are
 * drawn in this one.
 */
export function createCardPool(size: number, file = new URL('./card-thread.js', import.meta.url)): CardPool {
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  let hasThreads = true;
  const take = (thread: Thread) => {
    const job = thread.isIdle() ? waiting.shift() : undefined;
    if (job) thread.run(job);
  };
  const start = () => {
    const thread = startThread(file, take, (ended, job, error) => {
      threads.delete(ended);
      if (ended.hasDrawn() || !job) job?.failed(error);
      else {
        hasThreads = false;
        for (const each of [job, ...waiting.splice(0)]) void drawHere(each);
      }
    });
    threads.add(thread);
    return thread;
  };
  const idle = () =>
    [...threads].find((thread) => thread.isIdle()) ?? (threads.size < size ? start() : undefined);
  const add = (job: Job) => {
    if (!hasThreads) return void drawHere(job);
    if (waiting.length >= size * MOST_WAITING) return job.failed(new BusyError());
    waiting.push(job);
    const thread = idle();
    if (thread) take(thread);
  };
  return {
    draw: (card, format = 'png') =>
      new Promise((resolve, reject) => add(jobFor({ id: ++lastJob, card, format }, resolve, reject))),
    close: async () => void (await Promise.all([...threads].map((thread) => thread.close()))),
  };
}

let lastJob = 0;

function jobFor(asked: AskedCard, resolve: (data: Uint8Array) => void, failed: (error: Error) => void): Job {
  const done = (drawn: Drawn) =>
    'data' in drawn ? resolve(drawn.data) : failed(new VietqrError(drawn.issues));
  return { asked, done, failed };
}

async function drawHere({ asked, done }: Job): Promise<void> {
  done(await drawCard(asked));
}

interface Thread {
  isIdle(): boolean;
  /** Whether it has drawn a card, and so can. */
  hasDrawn(): boolean;
  run(job: Job): void;
  close(): Promise<unknown>;
}

type OnEnd = (thread: Thread, job: Job | undefined, error: Error) => void;

function startThread(file: URL, onFree: (thread: Thread) => void, onEnd: OnEnd): Thread {
  const worker = new Worker(file);
  worker.unref();
  let job: Job | undefined;
  let hasDrawn = false;
  const thread: Thread = {
    isIdle: () => job === undefined,
    hasDrawn: () => hasDrawn,
    run: (given) => {
      job = given;
      worker.postMessage(given.asked);
    },
    close: () => worker.terminate(),
  };
  worker.on('message', (drawn: Drawn) => {
    hasDrawn = true;
    job?.done(drawn);
    job = undefined;
    onFree(thread);
  });
  worker.on('error', (error) => onEnd(thread, job, error));
  return thread;
}
