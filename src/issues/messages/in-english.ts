import type { Fault, Issue } from '../issue.ts';
import { payloadMessages } from './en/payload.ts';
import { sayIn } from './sentence.ts';

/** Says a fault of a payment code in English. */
export function inEnglish(found: Fault): Issue {
  const { sentences, phrases } = payloadMessages;
  return { ...found, message: sentences[found.code]?.(found, sayIn(phrases)) ?? found.code };
}
