import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromFeed,
  type Movement,
  safeFromFeed,
  safeVerifyWebhook,
  type WebhookMessage,
} from '../../../src/statements/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';
import { BODIES } from './bodies.ts';

const CASES = Object.values(BODIES);
const KEYS = [...new Set(CASES.flatMap(({ record }) => Object.keys(record)))];

/** A getter that throws, a proxy that answers nothing, lists and texts without end in sight. */
const HOSTILE: readonly unknown[] = [
  Object.defineProperty({}, 'id', {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  }),
  new Proxy({}, { ownKeys: () => ['id'], getOwnPropertyDescriptor: () => undefined }),
  new Proxy([], { get: () => Number.NaN }),
  nested(5000),
  'x'.repeat(100_000),
  '+1 '.repeat(600),
  '1'.repeat(1999),
  new Date(Number.NaN),
  Symbol('x'),
  1n,
  () => 1,
];

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { data: value };
  return value;
}

const anyValue = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(...HOSTILE),
  fc.constantFrom(...CASES.flatMap(({ record }) => Object.values(record))),
  fc.constantFrom('IN', 'OUT', 'C', 'D', '+', '-', '', '0', '350000', '05/09/2026', 'FAILED', 'USD'),
);

const mutated = fc
  .record({
    one: fc.constantFrom(...CASES),
    key: fc.constantFrom(...KEYS),
    value: anyValue,
    isWrapped: fc.boolean(),
  })
  .map(({ one, key, value, isWrapped }) => {
    const record = { ...one.record, [key]: value };
    return isWrapped && one.wrap ? one.wrap(record) : record;
  });

function isMovement({ id, amount, description, time, source }: Movement): boolean {
  return (
    [id, description, source].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(amount) &&
    (time === undefined || !Number.isNaN(Date.parse(time)))
  );
}

test('whatever comes gives movements or issues, and no error', () => {
  const tally = createTally();
  fc.assert(
    fc.property(fc.oneof(mutated, anyValue, fc.array(mutated, { maxLength: 3 })), (body) => {
      const result = safeFromFeed(body);
      tally(result.ok ? 'read' : 'refused');
      if (result.ok) expect(result.value.every(isMovement)).toBe(true);
      else expect(result.issues.every(({ message }) => message.length > 0)).toBe(true);
    }),
    tries(3000),
  );
  tally.expectAtLeast({ read: least(100), refused: least(300) });
});

/** What a caller without types may hand over. */
function asMessage(given: unknown): WebhookMessage;
function asMessage(given: unknown): unknown {
  return given;
}

test('whatever is given to verify, it gives issues', async () => {
  const field = fc.oneof(anyValue, fc.constantFrom('sepay', 'casso', 'payos', '{}', '[]', new Uint8Array(3)));
  const message = fc.record({
    feed: field,
    headers: field,
    rawBody: field,
    secret: field,
    now: field,
    tolerance: field,
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(message, anyValue), async (given) => {
      const result = await safeVerifyWebhook(asMessage(given));
      expect(result.ok).toBe(false);
    }),
    tries(1000),
  );
});

test('money out is never in: no field but the sum and the words for the way changes the sign', () => {
  const tally = createTally();
  for (const { record, wrap, out = [], gives } of CASES) {
    for (const changes of out) {
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(record)), anyValue, (key, value) => {
          if (key in changes) return;
          const body = { ...record, ...changes, [key]: value };
          const result = safeFromFeed(wrap ? wrap(body) : body, { feed: gives.source });
          tally(result.ok ? 'read' : 'refused');
          if (result.ok)
            expect(result.value.every(({ amount }) => amount < 0 || Object.is(amount, 0))).toBe(true);
        }),
        tries(30),
      );
    }
  }
  tally.expectAtLeast({ read: least(100), refused: least(50) });
});

test('a list is the movements of its records, in their order, each on its own; without numbers of their own they are told apart', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CASES.filter(({ wrap }) => wrap)),
      fc.nat(20),
      ({ record, gives }, length) => {
        const list = Array.from({ length }, () => ({ ...record }));
        const { id, source, eventIds } = gives;
        const rowIds = list.map((_, row) => (eventIds || row === 0 ? id : `${id}#${row + 1}`));
        expect(fromFeed(list, { feed: source })).toEqual(
          rowIds.map((rowId) => ({
            ...gives,
            id: rowId,
            ...(!eventIds && length > 1 && { eventIds: [`${source}:${rowId}`] }),
          })),
        );
      },
    ),
  );
});

test('every record of a list is read once, however long it is', () => {
  const reads: number[] = [];
  const { record } = BODIES['MB, web list'];
  for (const length of [100, 10_000]) {
    let count = 0;
    const target = { ...record };
    const counted = new Proxy(target, {
      get: (object, key) => {
        count += 1;
        return Reflect.get(object, key);
      },
    });
    expect(fromFeed(Array.from({ length }, () => counted))).toHaveLength(length);
    reads.push(count / length);
  }
  expect(reads[1]).toBe(reads[0]);
});
