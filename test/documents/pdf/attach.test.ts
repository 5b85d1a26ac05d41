import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { joinBytes } from '../../../src/bytes/views.ts';
import { notice, paymentPart } from '../../../src/documents/index.ts';
import {
  attachTo,
  safeAttachTo,
  safeStampPdf,
  stampPdf,
  toPdf,
} from '../../../src/documents/output/pdf/index.ts';
import { drawPdf, POPPLER, textOfPdf, zxing } from '../../kit/drawing/readers.ts';
import { NAMES, NOTICE, PAYLOADS } from '../../kit/drawing/samples.ts';

const PART = paymentPart({ payload: PAYLOADS.amount, accountName: NAMES.accountName, due: '30/09/2026' });
/** Dots per inch at which a module of the part has four of them. */
const DPI = 100;
const A4 = { x: 0, y: 0, width: 827, height: 1170 };

describe.runIf(POPPLER)('a payment part in somebody else’s PDF', () => {
  test('is drawn into an open document of pdfkit, whose own font goes on as before', async () => {
    const document = new PDFDocument({ size: 'A4', margin: 40 });
    document.font('Helvetica-Bold').fontSize(17).text('Invoice 12');
    attachTo(document, PART, { x: 10, y: 150 });
    document.text('thank you');
    attachTo(document, PART, { x: 10, y: 220 });
    document.end();
    const chunks: Uint8Array[] = [];
    for await (const chunk of document) chunks.push(chunk);
    const pdf = joinBytes(chunks);
    const text = textOfPdf(pdf);
    for (const words of ['Invoice 12', 'thank you', '0011 0012 34567', NAMES.accountName])
      expect(text).toContain(words);
    const [page] = drawPdf(pdf, DPI, A4);
    expect(page && (await zxing(page, 9))).toEqual([PAYLOADS.amount, PAYLOADS.amount]);
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/FontFile2/g),
    ).toHaveLength(2);
  });

  test('is stamped on the last page, the others stay as they were', async () => {
    const own = await toPdf([PART, ...notice(NOTICE)]);
    const stamped = await stampPdf(own, PART, { at: 'bottom' });
    const [part, last] = drawPdf(stamped, DPI, A4);
    expect(part && (await zxing(part, 9))).toEqual([PAYLOADS.amount]);
    expect(last && (await zxing(last, 9))).toEqual([PAYLOADS.amount, PAYLOADS.amount]);
    expect(Buffer.from(await stampPdf(own, PART)).equals(Buffer.from(stamped))).toBe(true);
  });

  test('may have a page of its own', async () => {
    const stamped = await stampPdf(await toPdf(PART), PART, { page: 'new', at: 'top', x: 10, y: 10 });
    expect(drawPdf(stamped, 40, A4)).toHaveLength(2);
  });
});

test('a stamp is refused on what is no PDF, on no such page, and where it does not fit', async () => {
  const pdf = await toPdf(PART);
  const codes = async (...args: Parameters<typeof safeStampPdf>) => {
    const result = await safeStampPdf(...args);
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  expect(await codes(new Uint8Array(40), PART)).toEqual(['input.value pdf']);
  expect(await codes(5 as never, PART)).toEqual(['input.type pdf']);
  expect(await codes(pdf, PART, { page: 7 })).toEqual(['input.value page']);
  expect(await codes(pdf, PART, { page: 'middle' as never })).toEqual(['input.value page']);
  expect(await codes(pdf, PART, { x: 100 })).toEqual(['render.overflow page']);
  expect(safeAttachTo(5 as never, PART, { x: 1, y: 1 })).toMatchObject({ issues: [{ code: 'input.type' }] });
});
