import { expect, test } from 'vitest';
import { checksum } from '../../../src/bytes/crc16.ts';
import { decode, emv, encode } from '../../../src/index.ts';
import { suggestRepairs } from '../../../src/inspect/repair/suggest.ts';
import { runs } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

/** Damage as it happens, each a pure function of a good code and a number that chooses the place. */
const DAMAGE: Readonly<Record<string, (payload: string, n: number) => string>> = {
  'checksum without 6304': (s) => s.slice(0, -4) + checksum(s.slice(0, -8)),
  'checksum from zero': (s) => s.slice(0, -4) + checksum(s.slice(0, -4), 0),
  'placeholder for a checksum': (s, n) => s.slice(0, -4) + (['XXXX', 'ABCD', '', '0000'][n % 4] ?? ''),
  'percent escapes': (s) => encodeURIComponent(s),
  'plus for blanks': (s) => s.replaceAll(' ', '+'),
  'tail of a deep link': (s) => `${s}&callbackurl=https://example.vn/done`,
  'parameter of a link': (s) => `app://pay?data=${encodeURIComponent(s)}&from=web`,
  'text in front': (s) => `QR: ${s}`,
  'line breaks inside': (s, n) => `${s.slice(0, 20 + (n % 40))}\r\n${s.slice(20 + (n % 40))}`,
  'two codes glued': (s) => s + encode({ bank: '970415', account: '1020304050', amount: 5000 }),
  'length off by one': offByOne,
  'account digit lost': (s, n) => s.replace(accountOf(s), withoutDigit(accountOf(s), n)),
  'amount digit lost': (s, n) => {
    const amount = String(decode(s).amount ?? '');
    const written = `54${String(amount.length).padStart(2, '0')}`;
    return s.replace(written + amount, written + withoutDigit(amount, n));
  },
};

/** Damage that also spoils the checksum, so that a mend can only be guessed and may lead elsewhere. */
const UNPROVED: typeof DAMAGE = {
  'length off by one': (s, n) => unsealed(offByOne(s, n)),
  'account digit lost': (s, n) => unsealed(s.replace(accountOf(s), withoutDigit(accountOf(s), n))),
  'amount digit more': (s, n) => unsealed(s.replace(/(54\d\d)(\d)/, `$1$2${n % 10}`)),
};

const EACH = runs(10, 60);

test.each(Object.entries(DAMAGE))(
  '%s: the code as it was is among the repairs offered, 19 times in 20',
  (_, damage) => {
    let found = 0;
    for (let n = 0; n < EACH; n++) {
      const good = sample(n);
      const bad = damage(good, n);
      const offers = bad === good ? [{ payload: good }] : suggestRepairs(bad);
      if (offers.some(({ payload }) => payload === good)) found++;
    }
    expect(found).toBeGreaterThanOrEqual(EACH * 0.95);
  },
);

test('a repair that leads to another account or amount says so in its title', () => {
  const met = createTally();
  for (const damage of [...Object.values(DAMAGE), ...Object.values(UNPROVED)]) {
    for (let n = 0; n < runs(6, 60); n++) {
      const good = sample(n);
      for (const { payload, title, code } of suggestRepairs(damage(good, n))) {
        if (code === 'second_of_two') continue;
        const [{ account, amount }, meant] = [decode(payload), decode(good)];
        if (account !== meant.account) {
          met('another account');
          expect(title).toMatch(/account/);
        }
        if (amount !== meant.amount) {
          met('another amount');
          expect(title).toMatch(/amount|every field/);
        }
      }
    }
  }
  met.expectAtLeast({ 'another account': runs(3, 5), 'another amount': 1 });
});

function sample(n: number): string {
  return encode({
    bank: ['970436', '970415', '970422', '971025'][n % 4] ?? '970436',
    account: String(1_000_000_000 + n * 7_654_321).slice(0, 8 + (n % 3)),
    ...(n % 3 > 0 && { amount: 10_000 + n * 1_500 }),
    purpose: `HP${String(n).padStart(4, '0')} hoc phi thang ${1 + (n % 12)}`,
    ...(n % 5 === 0 && { merchantName: 'TRUONG THCS HOA CAU' }),
  });
}

function offByOne(payload: string, n: number): string {
  const places = emv
    .decode(payload)
    .objects.flatMap(({ start, children = [] }) => [start, ...children.map((c) => c.start)]);
  const at = (places[n % places.length] ?? 0) + 2;
  const length = Number(payload.slice(at, at + 2)) + (n % 2 === 0 ? 1 : -1);
  return payload.slice(0, at) + String(length).padStart(2, '0') + payload.slice(at + 2);
}

function unsealed(payload: string): string {
  return `${payload.slice(0, -4)}${payload.endsWith('1A2B') ? '1A2C' : '1A2B'}`;
}

function accountOf(payload: string): string {
  return decode(payload).account;
}

function withoutDigit(account: string, n: number): string {
  const at = n % account.length;
  return account.slice(0, at) + account.slice(at + 1);
}
