import { decode, emv, encode, findBank, inspect, type Payment, safeDecode } from 'vietqr-kit';
import { banks } from 'vietqr-kit/banks';
import { type CpmPayload, compose, decode as decodeShown } from 'vietqr-kit/cpm';
import { card, type Scene, sceneToSvg } from 'vietqr-kit/documents';
import { decode as decodeTree, type EmvPayload, encode as encodeTree } from 'vietqr-kit/emv';
import { inspect as diagnose } from 'vietqr-kit/inspect';
import { decode as decodeLite } from 'vietqr-kit/lite';
import { type PdfOptions, toPdf } from 'vietqr-kit/pdf';
import { toPng } from 'vietqr-kit/png';
import { createReconciler, type Match } from 'vietqr-kit/reconcile';
import { defineReference, type Reference } from 'vietqr-kit/reference';
import { type ScanOptions, safeScan } from 'vietqr-kit/scan';
import { safeScan as safeScanLite } from 'vietqr-kit/scan/lite';
import { transferSchema } from 'vietqr-kit/schema';
import { toSvg } from 'vietqr-kit/svg';
import { toTerminal } from 'vietqr-kit/terminal';
import { stripDiacritics } from 'vietqr-kit/text';

const payload: string = encode({
  bank: 'VCB',
  account: '0011001234567',
  amount: 350_000,
  purpose: 'Học phí',
});
const payment: Payment = decode(payload);
const tree: EmvPayload = decodeTree(payload);
const picture: Uint8Array = toPng(payload);
const page: Scene = card({ payload, preset: 'qr_only' });
const shown: CpmPayload = decodeShown(
  compose({ applications: [{ aid: 'A0000000555555', track2: '1234567890123458D191220112345' }] }),
);
const fees: Reference = defineReference({ prefix: 'HP', digits: 6 });
const match: Match = createReconciler([{ code: fees.issue(1234) }]).match('MBVCB.1.HP001234 37 hoc phi');
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
  svg: toSvg(payload).slice(0, 4),
  png: [...picture.subarray(1, 4)],
  terminal: toTerminal(payload).split('\n').length,
  card: sceneToSvg(page).slice(0, 4),
  shown: shown.objects.length,
  doctor: diagnose(payload).scheme,
  match: match.status,
};

/** What needs packages that are not installed beside this one says so. */
export async function withoutPeers(): Promise<readonly string[]> {
  const pdfOptions: PdfOptions = { title: 'Without pdfkit' };
  const scanOptions: ScanOptions = { maxPixels: 1_000_000 };
  const pdf = await toPdf(page, pdfOptions).then(String, (error: Error) => error.message);
  const webp = new TextEncoder().encode('RIFF\x12\0\0\0WEBPVP8L\x05\0\0\0/\0\0\0\0\0');
  const found = [await safeScan(picture, scanOptions), await safeScanLite(picture), await safeScan(webp)];
  return [pdf, ...found.map((result) => (result.ok ? 'read' : result.issues[0].message))];
}
