/**
 * Encode and decode against other libraries in one process, on the same 512 payments. Rounds are interleaved and the
 * median counts; read the ratios, not the absolute numbers.
 */
import { parse, tag, withCrcTag, encode as writeTags } from 'promptparse';
import { QRPay } from 'vietnam-qr-pay';
import { decode, encode } from 'vietqr-kit';
import * as lite from 'vietqr-kit/lite';
import { decodeQr, encodeVietQr } from 'vn-qr-pay';
import { race, report } from './race.ts';

interface Transfer {
  readonly bin: string;
  readonly account: string;
  readonly amount: number;
  readonly purpose: string;
}

const BINS = ['970436', '970415', '970418', '970422', '970407', '970416', '970432', '970405'] as const;
const CODES = [
  'VIETCOMBANK',
  'VIETINBANK',
  'BIDV',
  'MBBANK',
  'TECHCOMBANK',
  'ACB',
  'VPBANK',
  'AGRIBANK',
] as const;

const payments: readonly Transfer[] = Array.from({ length: 512 }, (_, i) => ({
  bin: BINS[i % BINS.length] ?? '970436',
  account: String(1_000_000_000 + i * 7_654_321),
  amount: 10_000 + i * 37_500,
  purpose: `HP${String(i).padStart(6, '0')} thang 9`,
}));
const payloads = payments.map(({ bin, ...rest }) => encode({ bank: bin, ...rest }));

function writePromptparse({ bin, account, amount, purpose }: Transfer): string {
  return withCrcTag(
    writeTags([
      tag('00', '01'),
      tag('01', '12'),
      tag(
        '38',
        writeTags([
          tag('00', 'A000000727'),
          tag('01', writeTags([tag('00', bin), tag('01', account)])),
          tag('02', 'QRIBFTTA'),
        ]),
      ),
      tag('53', '704'),
      tag('54', String(amount)),
      tag('58', 'VN'),
      tag('62', writeTags([tag('08', purpose)])),
    ]),
    '63',
  );
}

report(
  'encode',
  race(payments, {
    'vietqr-kit': ({ bin, account, amount, purpose }) => encode({ bank: bin, account, amount, purpose }),
    'vietqr-kit/lite': ({ bin, account, amount, purpose }) =>
      lite.encode({ bank: bin, account, amount, purpose }),
    'vietnam-qr-pay': ({ bin, account, amount, purpose }) =>
      QRPay.initVietQR({ bankBin: bin, bankNumber: account, amount: String(amount), purpose }).build(),
    'vn-qr-pay': ({ account, amount, purpose }, i) =>
      encodeVietQr({
        bank: CODES[i % CODES.length] ?? 'ACB',
        account,
        amount: String(amount),
        additionalData: { purpose },
      }),
    'promptparse (tags by hand)': writePromptparse,
  }),
);

report(
  'decode',
  race(payloads, {
    'vietqr-kit': (text) => decode(text),
    'vietqr-kit/lite': (text) => lite.decode(text),
    'vietnam-qr-pay': (text) => new QRPay(text),
    'vn-qr-pay': (text) => decodeQr(text),
    'promptparse (strict)': (text) => parse(text, true),
    'promptparse (no checksum)': (text) => parse(text),
  }),
);
