import { parentPort, workerData } from 'node:worker_threads';
import type { IssuingSettings } from '../../../../issuing/settings/fields.ts';
import { type GroupTask, makeGroupPapers } from './group.ts';

const settings: IssuingSettings = workerData;

/** Makes the papers of the groups that the thread is sent, one after another. */
parentPort?.on('message', async (task: GroupTask) => {
  parentPort?.postMessage(await makeGroupPapers(task, settings));
});
