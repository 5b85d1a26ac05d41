import { expect, test } from 'vitest';
import { emv } from '../../src/index.ts';
import { fingerprint, vnpay } from '../../src/profiles/index.ts';

const CODE = vnpay.encode({ merchantId: '0102030405', merchantName: 'QUAN NUOC MIA', storeLabel: 'MIA' });

test('a fingerprint is the same however the code is written', () => {
  const { objects } = emv.decode(CODE);
  const [first, ...rest] = objects.filter(({ tag }) => tag !== '63');
  const reversed = emv.encode({ objects: first ? [first, ...rest.reverse()] : [] });
  expect(reversed).not.toBe(CODE);
  expect(fingerprint(reversed)).toBe(fingerprint(CODE));
  expect(fingerprint(CODE.slice(0, -4) + CODE.slice(-4).toLowerCase())).toBe(fingerprint(CODE));
});

test('a code for another merchant has another fingerprint, and a damaged one too', () => {
  const other = vnpay.encode({ merchantId: '0102030406', merchantName: 'QUAN NUOC MIA', storeLabel: 'MIA' });
  expect(fingerprint(other)).not.toBe(fingerprint(CODE));
  expect(fingerprint(CODE.replace('0102030405', '0102030406'))).not.toBe(fingerprint(CODE));
});
