/** Stands for a field that was given without anything in it. */
export const NO_VALUE: unique symbol = Symbol('blank');
export type NoValue = typeof NO_VALUE;

/** Checks whether a caller gave nothing: no value, or a text of blanks. */
export function holdsNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Checks whether a text is what a program writes where it had no value, which names no bank and no account. */
export function isNoValue(text: string): boolean {
  return /^(?:undefined|null|none|nan|\[object object\])$/i.test(text);
}
