import type { Phrase } from './messages/phrase.ts';
import type { Report } from './report.ts';
import { isRecord, stringify } from './stringify.ts';

/** More items than any list of bills, rows or codes that fits in memory. */
const MAX_ITEMS = 20_000_000;

/** An object of a caller's with every own property read once; keys it inherits are not among them. */
export type OwnProps = Readonly<Record<string, unknown>>;

/**
 * Reads the own properties of a caller's object, each once, so that a getter, a proxy or a changing object gives one
 * answer. Reports `input.type` for what is no object and `input.unreadable` for one that throws.
 */
export function ownProps(value: unknown, report: Report): OwnProps | undefined {
  return reading(value, report, () => {
    if (!isRecord(value)) return reportType(report, 'anObject', value);
    return inheritsNothing(value) ? { ...value } : Object.assign(Object.create(null), value);
  });
}

/**
 * Reads the own properties of an object that inherits nothing but what all objects do, without a report, since lists have
 * millions; undefined for anything else, and for one that throws, which {@link ownProps} reads with care.
 */
export function plainProps(value: unknown): OwnProps | undefined {
  try {
    return typeof value === 'object' && value !== null && inheritsNothing(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Checks whether an object inherits nothing but what all objects do: copies of such are several times as fast. */
function inheritsNothing(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * Reads the items of a caller's list, each once; a hole is `undefined`. Reports `input.type` for what is no list and
 * `input.unreadable` for one that throws.
 */
export function ownItems(value: unknown, report: Report): readonly unknown[] | undefined {
  return reading(value, report, () => {
    if (!Array.isArray(value)) return reportType(report, 'aList', value);
    if (value.length > MAX_ITEMS) return tooManyItems(report);
    return Array.from(value);
  });
}

/** Reads what a caller's iterable gives, in order, like {@link ownItems}. A text is none, and neither are bytes. */
export function ownSequence(value: unknown, report: Report): readonly unknown[] | undefined {
  return reading(value, report, () => {
    if (Array.isArray(value)) return ownItems(value, report);
    if (!isIterable(value)) return reportType(report, 'aList', value);
    const items: unknown[] = [];
    for (const item of value) if (items.push(item) > MAX_ITEMS) return tooManyItems(report);
    return items;
  });
}

/** Reports a value of another kind than is wanted. */
export function reportType(report: Report, expected: Phrase, value: unknown): undefined {
  return report('input.type', { expected, received: stringify(value) });
}

/** Checks whether a value gives items when it is walked; a text does not count, and neither do bytes. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !ArrayBuffer.isView(value) &&
    Symbol.iterator in value &&
    typeof value[Symbol.iterator] === 'function'
  );
}

function tooManyItems(report: Report): undefined {
  return report('input.value', { expected: `listUpTo(${MAX_ITEMS})`, received: 'anArray' });
}

function reading<T>(value: unknown, report: Report, read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch {
    return report('input.unreadable', { received: stringify(value) });
  }
}

/** Reads the own properties of a value for a function that takes anything: what is no object, or throws, has none. */
export function anyProps(value: unknown): OwnProps {
  try {
    return isRecord(value) ? Object.assign(Object.create(null), value) : {};
  } catch {
    return {};
  }
}

/** Reads the code of something caught, such as `ENOENT`, without trusting it; `undefined` where it has none. */
export function errorCode(error: unknown): string | undefined {
  try {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Checks whether an import failed because the package is not installed. */
export function isModuleMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
