/** Maps a list as JavaScript lets a caller do it: `list.map(call)`, which also hands over the index and the list. */
export function mapped<T, R>(list: readonly T[], call: (each: T, ...rest: never[]) => R): R[] {
  return list.map((each, index) => Reflect.apply(call, undefined, [each, index, list]));
}
