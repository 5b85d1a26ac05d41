import fc from 'fast-check';
import { parse, tag, withCrcTag, encode as writeTags } from 'promptparse';
import { QRPay } from 'vietnam-qr-pay';
import { decode, emv, encode, safeDecode } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { decodeQr, encodeVietQr } from 'vn-qr-pay';
import { expectIssue } from '../kit/expect-issue.ts';
import { digits } from '../kit/inputs/arbitraries.ts';
import { bitwiseCrc } from './crc-bitwise.ts';

/** Banks by the keys of vn-qr-pay. */
const BANKS = [
  ['VIETCOMBANK', '970436'],
  ['VIETINBANK', '970415'],
  ['BIDV', '970418'],
  ['MBBANK', '970422'],
  ['ACB', '970416'],
] as const;

/** Transfers with nothing to disagree on: ASCII, within all limits. */
const plain = fc.record({
  bank: fc.constantFrom(...BANKS),
  account: digits(6, 19),
  amount: fc.integer({ min: 1, max: 499_999_999 }),
  purpose: fc.string({ unit: fc.constantFrom(...'ABCxyz 0123456789'), minLength: 1, maxLength: 25 }),
});
const VCB = { bank: '970436', account: '0011001234567' };
const PEER_VCB = { bankBin: '970436', bankNumber: '0011001234567' };

function writeByTags(bin: string, account: string, amount: number, purpose: string): string {
  const beneficiary = writeTags([tag('00', bin), tag('01', account)]);
  const napas = [tag('00', 'A000000727'), tag('01', beneficiary), tag('02', 'QRIBFTTA')];
  const terms = [tag('53', '704'), tag('54', String(amount)), tag('58', 'VN')];
  const root = [tag('00', '01'), tag('01', '12'), tag('38', writeTags(napas)), ...terms];
  return withCrcTag(writeTags([...root, tag('62', writeTags([tag('08', purpose)]))]), '63');
}

describe('a plain transfer', () => {
  test('is the same code from three other writers', () => {
    fc.assert(
      fc.property(plain, ({ bank: [key, bin], account, amount, purpose }) => {
        const own = encode({ bank: bin, account, amount, purpose });
        const peer = { bankBin: bin, bankNumber: account, amount: String(amount), purpose };
        expect(QRPay.initVietQR(peer).build()).toBe(own);
        const words = { bank: key, account, amount: String(amount), additionalData: { purpose } };
        expect(encodeVietQr(words)).toBe(own);
        expect(writeByTags(bin, account, amount, purpose)).toBe(own);
      }),
    );
  });

  test('without an amount is the same code from vietnam-qr-pay', () => {
    fc.assert(
      fc.property(plain, ({ bank: [, bin], account, purpose }) => {
        const peer = { bankBin: bin, bankNumber: account, purpose };
        expect(QRPay.initVietQR(peer).build()).toBe(encode({ bank: bin, account, purpose }));
      }),
    );
  });

  test('is understood alike by three other readers', () => {
    fc.assert(
      fc.property(plain, ({ bank: [, bin], account, amount, purpose }) => {
        const text = encode({ bank: bin, account, amount, purpose });
        const read = new QRPay(text);
        expect([read.isValid, read.consumer.bankBin, read.consumer.bankNumber]).toEqual([true, bin, account]);
        expect([read.amount, read.additionalData.purpose]).toEqual([String(amount), purpose]);
        expect(decodeQr(text)).toMatchObject({ isValid: true, amount: String(amount) });
        expect(parse(text, true)?.getTagValue('62', '08')).toBe(purpose);
      }),
    );
  });
});

describe('where others write what the standard forbids, it is refused', () => {
  test('vn-qr-pay gives every static code an amount of zero, which is told by absence (EMVCo §4.7.4)', () => {
    const text = encodeVietQr({ bank: 'VIETCOMBANK', account: VCB.account });
    expect(text).toContain('54010');
    expect(text).not.toBe(encode(VCB));
    expectIssue(safeDecode(text, { strict: true }), 'emv.amount');
  });

  test('vietnam-qr-pay writes any text as amount; only digits with a dot are one (EMVCo §4.7.4)', () => {
    for (const amount of ['-1', '1e5', '1,000', 'abc']) {
      expectIssue(safeDecode(QRPay.initVietQR({ ...PEER_VCB, amount }).build()), 'vietqr.amount');
    }
  });

  test('vietnam-qr-pay writes a code that pays nobody; 38.01 is mandatory (NAPAS v1.5.2 §5.2.3)', () => {
    expectIssue(safeDecode(QRPay.initVietQR({ bankBin: '', bankNumber: '' }).build()), 'vietqr.payee');
  });

  test('vietnam-qr-pay cuts the length of a long purpose to two digits; a length is at most 99 (EMVCo §4.4)', () => {
    const purpose = 'x'.repeat(100);
    expect(safeDecode(QRPay.initVietQR({ ...PEER_VCB, purpose }).build()).ok).toBe(false);
  });

  test('vietnam-qr-pay lets a purpose of 96 slide out of object 62, which holds 99 with its header', () => {
    const text = QRPay.initVietQR({ ...PEER_VCB, purpose: 'x'.repeat(96) }).build();
    const read = safeDecode(text, { strict: true });
    expect(read.ok).toBe(false);
  });

  test('vietnam-qr-pay writes raw diacritics into object 62, whose labels are ans (EMVCo §4.8)', () => {
    const text = QRPay.initVietQR({ ...PEER_VCB, purpose: 'Tiền học' }).build();
    expectIssue(safeDecode(text, { strict: true }), 'emv.charset');
    expect(decode(text).purpose).toBe('Tiền học');
  });

  test('promptparse sums the low bytes of UTF-16; the checksum is over UTF-8 (EMVCo §4.7.3)', () => {
    const text = writeByTags(VCB.bank, VCB.account, 1000, 'Tiền học');
    expect(text.slice(-4)).not.toBe(bitwiseCrc(text.slice(0, -4)));
    expectIssue(emv.safeDecode(text), 'crc.mismatch');
    const own = encode({ ...VCB, amount: 1000, purpose: 'Tiền học' }, { diacritics: 'keep' });
    expect(parse(own, true)).toBeNull();
  });

  test('promptparse reads a code that is cut; every object must be whole (EMVCo §4.4)', () => {
    const cut = encode({ ...VCB, amount: 1000 }).slice(0, -3);
    expect(parse(cut)).not.toBeNull();
    expect(emv.safeDecode(cut).ok).toBe(false);
  });
});
