import type { Fault, Issue } from '../issue.ts';
import { payloadSentences } from './en/payload.ts';

/** Says a fault of a payment code in English. */
export function inEnglish(found: Fault): Issue {
  return { ...found, message: payloadSentences[found.code](found) };
}
