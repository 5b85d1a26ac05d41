/** A value while it is filled, key by key, so that the thousands of a kind have one form and take the least room. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

type WithoutUndefined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, so that a key is absent rather than empty. */
export function omitUndefined<T extends object>(fields: T): WithoutUndefined<T>;
export function omitUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
