import type { Fault, Issue } from '../issue.ts';
import { payloadMessages } from './en/payload.ts';

/** Says a fault of a payment code in English. */
export function inEnglish(found: Fault): Issue {
  const { sentences, say } = payloadMessages;
  return { ...found, message: sentences[found.code]?.(found, say) ?? found.code };
}
