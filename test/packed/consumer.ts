import { decode, emv, encode, findBank, inspect, type Payment, safeDecode } from 'vietqr-kit';
import { banks } from 'vietqr-kit/banks';
import { decode as decodeTree, type EmvPayload, encode as encodeTree } from 'vietqr-kit/emv';
import { decode as decodeLite } from 'vietqr-kit/lite';
import { transferSchema } from 'vietqr-kit/schema';
import { stripDiacritics } from 'vietqr-kit/text';

const payload: string = encode({
  bank: 'VCB',
  account: '0011001234567',
  amount: 350_000,
  purpose: 'Học phí',
});
const payment: Payment = decode(payload);
const tree: EmvPayload = decodeTree(payload);
const payee: emv.TlvNode | undefined = emv.get(tree, '38');

/** What a user of the package sees, however it was installed, resolved, compiled or bundled. */
export const report = {
  account: payment.account,
  lite: decodeLite(payload).bank.bin,
  payee: payee?.children?.length,
  again: encodeTree(tree) === payload,
  bank: findBank('vietcombank')?.bin,
  banks: banks.length > 20,
  scheme: inspect(payload).scheme,
  acceptsCut: safeDecode(payload.slice(0, -1)).ok,
  schema: transferSchema.safeParse({ bank: 'VCB', account: '1' }).success,
  text: stripDiacritics('Đỗ'),
};
