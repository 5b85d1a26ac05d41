/** Values of a caller that throw when they are looked at, or are of no kind that anything wants. */
export function hostileValues(): readonly unknown[] {
  const boom = () => {
    throw new RangeError('boom');
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  const list = Proxy.revocable([], {});
  revoke();
  list.revoke();
  return [
    proxy,
    list.proxy,
    new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom }),
    Object.defineProperty({}, 'objects', { enumerable: true, get: boom }),
    { toString: boom, valueOf: boom, [Symbol.toPrimitive]: boom, [Symbol.iterator]: boom },
    [{ toString: boom }],
    new Array(3),
    Symbol('x'),
    boom,
    Object.create(null),
    new Uint8Array(2),
    null,
    undefined,
    -1,
    Number.NaN,
    7n,
    true,
    '',
  ];
}
