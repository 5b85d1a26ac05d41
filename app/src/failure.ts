import { describeIssue, type Issue, isVietqrError } from 'vietqr-kit';
import { language, say } from './language.ts';
import type { WordKey } from './words.ts';

/** What an error is called for which the page has words, by its name (Web IDL §2.8.1, DOMException). */
const REASONS: Readonly<Record<string, WordKey>> = {
  NotAllowedError: 'cameraDenied',
  SecurityError: 'cameraDenied',
  NotFoundError: 'cameraNone',
  OverconstrainedError: 'cameraNone',
  NotReadableError: 'cameraBusy',
  AbortError: 'cameraBusy',
  PartMissing: 'partMissing',
};

/** Says in the language of the page why something failed; what a browser says is in another, and goes to its console. */
export function reasonOf(error: unknown): string {
  if (isVietqrError(error)) return issueWords(error.issues);
  console.error(error);
  const name = error instanceof Error ? error.name : '';
  const key = Object.hasOwn(REASONS, name) ? REASONS[name] : undefined;
  return say(key ?? 'unexpected');
}

/** Says issues in the language of the page. */
export function issueWords(issues: readonly Issue[]): string {
  return issues.map((issue) => describeIssue(issue, language())).join('; ');
}

/** Makes the error of a part of the page that cannot be loaded. */
export function partMissing(file: string): Error {
  return Object.assign(new Error(file), { name: 'PartMissing' });
}
