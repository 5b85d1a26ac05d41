import { type Fault, fault } from './issue.ts';
import { isRecord, stringify } from './stringify.ts';

/** Makes the fault of a value of another type than the one a caller was to give. */
export function wrongType(path: readonly (string | number)[], expected: string, value: unknown): Fault {
  return fault('input.type', { path, expected, received: stringify(value) });
}

/** Refuses options that are no object; `undefined` when they may be read. */
export function checkOptionsObject(options: unknown): Fault | undefined {
  return isRecord(options) ? undefined : wrongType(['options'], 'an object', options);
}

/** The longest text of a code that is looked at unless a caller says otherwise, in UTF-16 units. */
export const DEFAULT_MAX_LENGTH = 4096;

/** Refuses what is no text, or longer than is looked at; `undefined` when it may be read. */
export function checkText(text: unknown, maxLength: unknown): Fault | undefined {
  if (typeof text !== 'string') return wrongType([], 'a string', text);
  if (!(typeof maxLength === 'number' && maxLength >= 0)) {
    return wrongType(['maxLength'], 'a number', maxLength);
  }
  if (text.length <= maxLength) return undefined;
  return fault('input.too_large', { expected: String(maxLength), received: String(text.length) });
}
