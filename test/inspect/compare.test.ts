import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emv, encode } from '../../src/index.ts';
import { compare, safeCompare } from '../../src/inspect/compare.ts';
import { issuesOf } from '../kit/expect-issue.ts';
import { signed } from '../oracle/crc-bitwise.ts';
import { naiveWrite } from '../oracle/tlv-naive.ts';

const STALL = { bank: '970452', account: '34567890', purpose: 'Sap rau co Bay' };

test('a code differs from itself in nothing, in whatever order its objects stand', () => {
  const registered = encode(STALL);
  const { objects } = emv.decode(registered);
  const reordered = fc.shuffledSubarray([...objects.slice(1, -1)], { minLength: objects.length - 2 });
  fc.assert(
    fc.property(reordered, (inner) => {
      const scanned = emv.encode({ objects: [...objects.slice(0, 1), ...inner] });
      expect(compare(registered, scanned)).toEqual([]);
    }),
  );
});

test('a sticker over the code is told by the account and nothing else', () => {
  const scanned = encode({ ...STALL, account: '99887766' });
  expect(compare(encode(STALL), scanned)).toEqual([
    { tags: ['38', '01', '01'], registered: '34567890', scanned: '99887766' },
  ]);
});

test('an object that one code lacks stands on one side only', () => {
  const scanned = encode({ ...STALL, amount: 20_000 });
  expect(compare(encode(STALL), scanned)).toEqual([
    { tags: ['01'], registered: '11', scanned: '12' },
    { tags: ['54'], scanned: '20000' },
  ]);
});

test('a code that cannot be read is refused, and the path tells which', () => {
  const result = safeCompare(encode(STALL), `${encode(STALL).slice(0, -1)}`);
  expect(result.ok || result.issues[0].path[0]).toBe('scanned');
});

test('an object that stands twice is refused, a template too, though its parts stand once', () => {
  const registered = encode({ ...STALL, billNumber: 'HD1' });
  const objects = emv.decode(registered).objects.flatMap(({ tag, value, children = [] }) => {
    const parts = children.map((child) => naiveWrite([[child.tag, child.value]]));
    return tag === '62'
      ? parts.map((part) => [tag, part] as const)
      : tag === '63'
        ? []
        : [[tag, value] as const];
  });
  const scanned = signed(naiveWrite(objects));
  const result = safeCompare(registered, scanned);
  expect(!result.ok && result.issues[0]).toMatchObject({
    code: 'emv.duplicate',
    path: ['scanned'],
    tags: ['62'],
  });
});

test('every issue tells which of the two codes it is about, that of a damaged template too', () => {
  const damaged = emv.encode(emv.set(emv.decode(encode(STALL)), '62', '0899TOO LONG'));
  const result = safeCompare(damaged, damaged);
  const sides = issuesOf(result).map(({ path }) => path[0]);
  expect(sides.length).toBeGreaterThan(0);
  expect(new Set(sides)).toEqual(new Set(['registered', 'scanned']));
});
