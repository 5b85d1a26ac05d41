/** Other libraries that read codes, each called so that it checks the checksum and gives payee, amount and purpose. */
import * as promptparse from 'promptparse';
import { QRPay } from 'vietnam-qr-pay';
import * as vietqrTs from 'vietqr-ts';
import { decodeQr } from 'vn-qr-pay';
import { type CodeShape, flipChecksum } from './codes.ts';
import type { Transfer } from './transfers.ts';

export interface Reader {
  readonly name: string;
  /** What is timed. */
  readonly read: (text: string) => unknown;
  /** What a reading tells; `undefined` where the code is refused. */
  readonly tell: (text: string) => Told | undefined;
}

interface Told {
  readonly bin?: string | undefined;
  readonly account?: string | undefined;
  readonly amount?: string | undefined;
  readonly purpose?: string | undefined;
}

export const readers: readonly Reader[] = [
  reader(
    'vietnam-qr-pay',
    (text) => new QRPay(text),
    ({ isValid, consumer: { bankBin: bin, bankNumber: account }, amount, additionalData: { purpose } }) =>
      isValid ? { bin, account, amount, purpose } : undefined,
  ),
  reader('vn-qr-pay', decodeQr, ({ isValid, consumer, amount, additionalData }) =>
    isValid
      ? { bin: consumer.bankBin, account: consumer.bankNumber, amount, purpose: purposeOf(additionalData) }
      : undefined,
  ),
  reader('promptparse', readByTags, (told) => told),
  reader(
    'vietqr-ts',
    (text) => (vietqrTs.verifyCRC(text) ? vietqrTs.parse(text).data : undefined),
    (data) =>
      data && {
        bin: data.bankCode,
        account: data.accountNumber,
        amount: data.amount,
        purpose: data.message,
      },
  ),
];

/** Checks whether a library reads all codes of a shape rightly and refuses them with another checksum. */
export function isReadBy({ tell }: Reader, { codes }: CodeShape): boolean {
  return codes.every(
    ({ text, tells }) => isSame(tryTo(tell, text), tells) && tryTo(tell, flipChecksum(text)) === undefined,
  );
}

function reader<T>(name: string, read: (text: string) => T, told: (answer: T) => Told | undefined): Reader {
  return { name, read, tell: (text) => told(read(text)) };
}

/** Its types do not tell the purpose that it reads. */
function purposeOf(data: object): string | undefined {
  return 'purpose' in data && typeof data.purpose === 'string' ? data.purpose : undefined;
}

/** promptparse knows no VietQR: what a user of it must write. */
function readByTags(text: string): Told | undefined {
  const code = promptparse.parse(text, true, true);
  const payee = code?.getTagValue('38', '01');
  if (!code || !payee) return undefined;
  const parts = promptparse.decode(payee);
  return {
    bin: promptparse.get(parts, '00')?.value,
    account: promptparse.get(parts, '01')?.value,
    amount: code.getTagValue('54'),
    purpose: code.getTagValue('62', '08'),
  };
}

function tryTo(tell: Reader['tell'], text: string): Told | undefined {
  try {
    return tell(text);
  } catch {
    return undefined;
  }
}

function isSame(told: Told | undefined, { bin, account, amount, purpose }: Transfer): boolean {
  return (
    told?.bin === bin &&
    told.account === account &&
    Number(told.amount || 0) === (amount ?? 0) &&
    (told.purpose || '') === (purpose ?? '')
  );
}
