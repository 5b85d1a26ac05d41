import { inspect, safeDecode } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { line } from '../kit/expectIssue.ts';
import { allVectors } from '../kit/vectors.ts';

const vector = (name: string) => allVectors.find((each) => each.name === name)?.payload ?? '';

describe('inspect names what a text is', () => {
  test.each([
    ['account, dynamic', 'vietqr'],
    ['account, static, as printed', 'vietqr'],
    ['MoMo with phone digits', 'momo'],
    ['ZaloPay, static', 'zalopay'],
    ['VNPAY-QR', 'vnpay'],
    ['merchant code with identifier inside', 'vnpay'],
    ['AirPay', 'shopeepay'],
    ['electricity bill', 'evn'],
    ['LAO QR', 'laoqr'],
    ['PIX', 'pix'],
    ['PromptPay', 'promptpay'],
    ['EMVCo worked example', 'emv'],
    ['Mastercard alone', 'emv'],
  ])('the vector "%s" is %s', (name, scheme) => {
    expect(inspect(vector(name)).scheme).toBe(scheme);
  });

  test.each([
    ['https://img.vietqr.io/image/VCB-0011001234567-print.png?amount=5', 'vietqr.io quick link'],
    ['https://dl.vietqr.io/pay?app=vcb', 'vietqr.io deep link'],
    ['HTTPS://Example.COM/pay', 'example.com'],
    ['momo://app?action=payWithApp', 'momo://'],
    ['https://user@evil.example:8080/img.vietqr.io', 'evil.example'],
  ])('%s is a link of %s', (text, service) => {
    expect(inspect(text)).toMatchObject({
      scheme: 'link',
      issues: [{ code: 'scheme.link', received: service }],
    });
  });

  test.each(['', ' ', 'hello', '0901234567', '970436|0011001234567', '{}'])(
    '%j is no payment code',
    (text) => {
      expect(inspect(text)).toMatchObject({ scheme: 'none', issues: [{ code: 'scheme.none' }] });
    },
  );

  test.each([null, undefined, 5, {}, [], Buffer.from('000201')])('%j is no text', (value) => {
    expect(inspect(value)).toMatchObject({ scheme: 'none', issues: [{ code: 'input.type' }] });
  });
});

describe('inspect tells everything it could find', () => {
  test('the payment, the tree and the warnings of a code that is read', () => {
    const text = vector('MoMo with phone digits');
    const { payment, payload, issues } = inspect(text);
    const read = safeDecode(text);
    expect(payment).toEqual(read.ok && read.value);
    expect(payload?.objects.map(({ tag }) => tag)).toEqual(['00', '01', '38', '53', '58', '62', '80', '63']);
    expect(issues.map(line)).toEqual(['warning emv.opaque 80 114-121']);
  });

  test('the tree, but no payment, of a code whose checksum is wrong', () => {
    const { payment, payload, issues } = inspect(`${vector('account, dynamic').slice(0, -4)}0000`);
    expect(payment).toBeUndefined();
    expect(payload?.objects).toHaveLength(8);
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error crc.mismatch']);
  });

  test('no payment where the payee is damaged', () => {
    const { payment, payload, issues } = inspect(vector('account, static, as printed'));
    expect(payment).toBeUndefined();
    expect(payload).toBeDefined();
    expect(issues.map(line)).toEqual(['error tlv.truncated 38.01 60-61']);
  });

  test('no error in a sound code of another network', () => {
    for (const name of ['VNPAY-QR', 'EMVCo worked example']) {
      expect(inspect(vector(name)).issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
        'warning scheme.other',
      ]);
    }
  });
});
