import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { IssuingSettings } from '../../../../issuing/settings/fields.ts';
import { unreadable } from '../../../terminal/failure.ts';
import { type GroupPapers, type GroupTask, makeGroupPapers } from './group.ts';

/** Who makes the papers of groups: this thread, or several others. */
export interface PaperMakers {
  /** How many groups may be in the making at a time. */
  readonly most: number;
  /** @throws {DataError} when a thread ends before it is done. */
  make(task: GroupTask): Promise<GroupPapers>;
  close(): Promise<void>;
}

/** Where the package has the program of a thread. */
const THREAD = new URL('./paper-thread.js', import.meta.url);

/** Starts as many threads, 1 for none beside this one; where their program is not there, this one makes all. */
export function startMakers(count: number, settings: IssuingSettings, program = THREAD): PaperMakers {
  if (count === 1 || !existsSync(fileURLToPath(program)))
    return { most: 1, make: (task) => makeGroupPapers(task, settings), close: async () => undefined };
  const threads = Array.from({ length: count }, () => startMaker(settings, program));
  const idle = [...threads];
  const waiting: ((thread: MakerThread) => void)[] = [];
  const free = (thread: MakerThread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  return {
    most: 2 * count,
    make: async (task) => {
      const thread = idle.pop() ?? (await new Promise<MakerThread>((resolve) => waiting.push(resolve)));
      return thread.make(task).finally(() => free(thread));
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

interface MakerThread {
  make(task: GroupTask): Promise<GroupPapers>;
  close(): Promise<unknown>;
}

function startMaker(settings: IssuingSettings, program: URL): MakerThread {
  const worker = new Worker(program, { workerData: settings });
  let ended: Error | undefined;
  let failed: (error: Error) => void = () => undefined;
  let done: (papers: GroupPapers) => void = () => undefined;
  const end = (why: string) => {
    ended ??= threadEnded(why);
    failed(ended);
  };
  worker.on('message', (papers: GroupPapers) => done(papers));
  worker.on('error', ({ message }) => end(message));
  worker.on('exit', (code) => end(String(code)));
  return {
    make: (task) =>
      new Promise((resolve, reject) => {
        [done, failed] = [resolve, reject];
        if (ended) reject(ended);
        else worker.postMessage(task);
      }),
    close: () => worker.terminate(),
  };
}

function threadEnded(why: string) {
  return unreadable(
    `a thread of --workers ended before its papers were made (${why}); what is whole is kept: go on with the same command, --resume and fewer --workers`,
    `một luồng của "--workers" dừng khi chưa tạo xong giấy tờ (${why}); những tệp đã xong được giữ lại: hãy chạy lại lệnh này, thêm "--resume" và giảm số "--workers"`,
  );
}
