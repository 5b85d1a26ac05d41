import { finish, finishAsync } from '../issues/finish.ts';
import type { Messages } from '../issues/messages/sentence.ts';
import { createReport, moveIssues, type Report } from '../issues/report.ts';
import { unwrap } from '../issues/result.ts';

/**
 * Stands at the door of a function that gives its values one at a time: with something against a value, with something
 * that its inside throws, it throws in place of giving it.
 */
export function* finishSteps<T>(messages: Messages, start: (report: Report) => Generator<T>): Generator<T> {
  const found = createReport();
  const steps = start(found);
  const step = (report: Report, go: () => IteratorResult<T>) => {
    try {
      return go();
    } finally {
      moveIssues(found, report);
    }
  };
  try {
    for (;;) {
      const { done, value } = unwrap(finish(messages, (report) => step(report, () => steps.next())));
      if (done) return;
      yield value;
    }
  } finally {
    unwrap(finish(messages, (report) => step(report, () => steps.return(undefined))));
  }
}

/** Does what {@link finishSteps} does for an inside that has to wait. */
export async function* finishStepsAsync<T>(
  messages: Messages,
  start: (report: Report) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const found = createReport();
  const steps = start(found);
  const step = async (report: Report, go: () => Promise<IteratorResult<T>>) => {
    try {
      return await go();
    } finally {
      moveIssues(found, report);
    }
  };
  try {
    for (;;) {
      const { done, value } = unwrap(
        await finishAsync(messages, (report) => step(report, () => steps.next())),
      );
      if (done) return;
      yield value;
    }
  } finally {
    unwrap(await finishAsync(messages, (report) => step(report, () => steps.return(undefined))));
  }
}
