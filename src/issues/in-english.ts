import { payloadSentences } from './en-payload.ts';
import { type Fault, type Issue, worded } from './issue.ts';

/** It says a fault of a payment code in English. */
export function inEnglish(found: Fault): Issue {
  return worded(found, payloadSentences[found.code](found));
}
