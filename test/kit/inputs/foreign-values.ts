/** A value that no type lets through; a wild one throws when it is looked at. */
export interface ForeignValue {
  readonly name: string;
  readonly value: unknown;
  readonly isWild: boolean;
}

function boom(): never {
  throw new RangeError('boom');
}

class Stranger {
  readonly bank = '970436';
  readonly account = '0011001234567';
}

/** Values that hold still when they are looked at: what JSON can hold, and what is of no kind that anything wants. */
const PLAIN: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  zero: () => 0,
  'a negative number': () => -1,
  'half a number': () => 0.5,
  'a huge number': () => 1e300,
  NaN: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  'a bigint': () => 7n,
  'a symbol': () => Symbol('x'),
  'a function that gives nothing': () => () => undefined,
  'an empty text': () => '',
  'a word': () => 'fr',
  'a word of all objects': () => '__proto__',
  'a huge text': () => 'Ổ0002'.repeat(5000),
  'a lone surrogate': () => 'a\ud800b',
  'control characters': () => 'a\u0000\u001b[31m\u202eb',
  'an empty list': () => [],
  'a list with holes': () => new Array(3),
  'a sparse huge list': () => Object.assign(new Array(4_294_967_295), { 7: 'x' }),
  'a list of all kinds': () => [null, undefined, 0, 'x', {}, [], Symbol('x'), 7n, boom],
  'an empty object': () => ({}),
  'an object of unknown keys': () => ({
    lang: 'fr',
    account: 5,
    bank: {},
    code: [],
    description: 1,
    objects: 1,
  }),
  'an object without prototype': () => Object.assign(Object.create(null), { code: 'x' }),
  'an object with a key __proto__': () => JSON.parse('{"__proto__":{"bank":"970436"}}'),
  'an instance of a class': () => new Stranger(),
  'no date': () => new Date(Number.NaN),
  'a pattern': () => /x/g,
  'a boxed text': () => Object('000201'),
  'a map': () => new Map([['a', 1]]),
  'a set': () => new Set(['a']),
  bytes: () => new Uint8Array(2),
  'a buffer': () => new ArrayBuffer(4),
  'a promise': () => Promise.resolve('x'),
  'an object that holds itself': circle,
  'a list that holds itself': circularList,
};

const THROWS = { enumerable: true, get: boom };

/** Values whose own code throws. */
const WILD: Readonly<Record<string, () => unknown>> = {
  'a revoked proxy': () => revoked({}),
  'a revoked list': () => revoked([]),
  'a revoked function': () => revoked(() => undefined),
  'a proxy whose traps throw': () => wildProxy({}),
  'a list whose traps throw': () => wildProxy([]),
  'an object with getters that throw': () => Object.defineProperties({}, getters(boom)),
  'a list with a getter that throws': () => Object.defineProperty([1, 2], 1, THROWS),
  'an object that cannot be turned into anything': () => ({
    toString: boom,
    valueOf: boom,
    toJSON: boom,
    [Symbol.toPrimitive]: boom,
    [Symbol.iterator]: boom,
    [Symbol.asyncIterator]: boom,
  }),
  'a list of what cannot be turned into anything': () => [{ toString: boom, [Symbol.toPrimitive]: boom }],
  'detached bytes': detachedBytes,
  'a function that throws': () => boom,
  'a getter that throws an error with our mark': () => Object.defineProperties({}, getters(forged)),
  'an iterator that is none': () => ({ [Symbol.iterator]: () => 5 }),
  'an iterator that throws in the middle': () => halfIterator(),
  'an asynchronous iterator that throws': () => ({ [Symbol.asyncIterator]: () => ({ next: boom }) }),
  'a thenable that throws': () => Object.defineProperty({}, 'then', THROWS),
};

const GETTERS =
  'then code bank account objects payload description amount movement kind lang data bin tag'.split(' ');

function getters(get: () => never): PropertyDescriptorMap {
  return Object.fromEntries(GETTERS.map((key) => [key, { enumerable: true, get }]));
}

function forged(): never {
  throw { [Symbol.for('vietqr-kit.VietqrError')]: true, issues: [{ code: 'constructor', path: 5 }] };
}

/** Every one of them, made anew. */
export function foreignValues(): readonly ForeignValue[] {
  const list = (values: typeof PLAIN, isWild: boolean) =>
    Object.entries(values).map(([name, make]) => ({ name, value: make(), isWild }));
  return [...list(PLAIN, false), ...list(WILD, true)];
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function wildProxy(target: object): unknown {
  return new Proxy(target, {
    get: boom,
    has: boom,
    ownKeys: boom,
    getPrototypeOf: boom,
    getOwnPropertyDescriptor: boom,
  });
}

function* halfIterator(): Generator<unknown> {
  yield { payload: 'x', code: 'HS2K4M7P9' };
  boom();
}

function detachedBytes(): unknown {
  const bytes = new Uint8Array(8);
  structuredClone(bytes, { transfer: [bytes.buffer] });
  return bytes;
}

function circle(): unknown {
  const self: Record<string, unknown> = {};
  for (const key of ['objects', 'children', 'data', 'self', 'bank']) self[key] = self;
  return self;
}

function circularList(): unknown {
  const self: unknown[] = [];
  self.push(self);
  return self;
}
