import { QUIET_ZONE } from '../../draw/source.ts';
import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { drawPaymentCode } from '../code/draw.ts';
import { payerBlock } from '../form/head.ts';
import { readForm } from '../form/read.ts';
import { notesBlock, totalBlock } from '../form/total.ts';
import { readDocument } from '../input/fields.ts';
import { PHRASES } from '../input/phrases.ts';
import { itemBlocks } from '../items/blocks.ts';
import { layOutBlock, type PageBlock, placeBlock } from '../layout/block.ts';
import { type Canvas, drawLine, drawText, pageFor } from '../layout/canvas.ts';
import { joinTitle, type Scene } from '../layout/scene.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import { RECEIPT, type ReceiptInput } from './fields.ts';

/** Millimetres in a dot of a thermal printer: eight dots to a millimetre. */
const PRINTER_DOT = 1 / 8;

/** Dots across the paper that are printed. */
const DOTS = { '80': 576, '58': 384 } as const;

/**
 * Lays out a slip for a thermal printer of 80 or 58 mm: who asks, the items, the sum, the code with modules of whole dots, and
 * where to pay; with `paid` a confirmation that the money came, which holds no code.
 *
 * @throws {VietqrError} what {@link notice} throws.
 */
export function receipt(input: ReceiptInput): Scene {
  return unwrap(safeReceipt(input));
}

/** Does what {@link receipt} does and returns a {@link Result} instead of throwing. */
export function safeReceipt(input: ReceiptInput): Result<Scene> {
  return finish(documentsMessages, (report) => {
    const facts = readReceipt(input, report);
    return facts && layOutReceipt(facts, report);
  });
}

type ReceiptFacts = NonNullable<ReturnType<typeof readReceipt>>;

function readReceipt(input: unknown, report: Report) {
  const fields = readDocument(RECEIPT, input, report);
  const read = fields && readForm(fields, report);
  if (!read) return undefined;
  const words = PHRASES[read.lang].receipt;
  return { ...read, heading: read.heading || (read.paid ? words.confirmed : words.asked) };
}

const EDGE_OF_ROLL = 1;

function layOutReceipt(facts: ReceiptFacts, report: Report): Scene {
  const { roll, lang, heading, issuer, items, paid } = facts;
  const paper = DOTS[roll] * PRINTER_DOT;
  const width = paper - 2 * EDGE_OF_ROLL;
  const page = pageFor(report);
  const blocks: readonly PageBlock[] = [
    centered(page, facts, width),
    payerBlock(page, facts, width),
    ...itemBlocks(page, items, { width, lang, compact: true }),
    totalBlock(page, facts, width),
    ...(paid ? [] : [codeBlock(page, facts, width)]),
    payeeBlock(page, facts, width),
    notesBlock(
      page,
      [...facts.notes, PHRASES[lang].receipt[paid ? 'noProof' : 'keep']],
      width,
      TYPE_SIZES.label,
    ),
  ];
  let y = 2;
  for (const block of blocks) if (block.items.length > 0) y = placeBlock(page, block, EDGE_OF_ROLL, y) + 1.2;
  const height = Math.ceil((y + 2) / PRINTER_DOT) * PRINTER_DOT;
  const title = joinTitle(heading, issuer);
  return { width: paper, height, title, lang, medium: 'paper', items: page.items };
}

/** Who issues it, what it is, and when. */
function centered(page: Canvas, facts: ReceiptFacts, width: number): PageBlock {
  const { issuer, issuerDetails, heading, subject, issued } = facts;
  const style = { x: 0, width, anchor: 'middle', smaller: TYPE_SIZES.label, lines: 6 } as const;
  return layOutBlock(page, (own) => {
    let y = drawText(own, issuer, {
      ...style,
      y: 0,
      size: TYPE_SIZES.account,
      weight: 'bold',
      path: ['issuer'],
    });
    issuerDetails.forEach((text, i) => {
      y = drawText(own, text, { ...style, y, size: TYPE_SIZES.label, path: ['issuerDetails', i] });
    });
    y = drawText(own, heading, {
      ...style,
      y: y + 1.5,
      size: TYPE_SIZES.amount,
      weight: 'bold',
      role: 'title',
      path: ['heading'],
    });
    y = drawText(own, subject, { ...style, y, size: TYPE_SIZES.text, path: ['subject'] });
    y = drawText(own, issued, { ...style, y, size: TYPE_SIZES.label, path: ['issued'] });
    drawLine(own, { x: 0, y: y + 0.8, width, weight: 2 * PRINTER_DOT });
    return y + 0.8 + 2 * PRINTER_DOT;
  });
}

/** At most this wide, quiet zone included, in millimetres. */
const MAX_CODE = 46;

/** The code in the middle, each module as many whole dots wide as there is room for. */
function codeBlock(page: Canvas, facts: ReceiptFacts, width: number): PageBlock {
  const { symbol } = facts;
  const across = symbol.matrix.size + 2 * QUIET_ZONE;
  const module = Math.floor(Math.min(width, MAX_CODE) / PRINTER_DOT / across) * PRINTER_DOT;
  const side = module * across;
  const x = Math.round((width - side) / 2 / PRINTER_DOT) * PRINTER_DOT;
  return layOutBlock(page, (own) => {
    drawPaymentCode(own, facts, { x, y: 0, side });
    return side;
  });
}

/** Where the money goes, for those who cannot scan. */
function payeeBlock(
  page: Canvas,
  { bank, account, accountName, purpose, lang }: ReceiptFacts,
  width: number,
): PageBlock {
  const style = { x: 0, width, anchor: 'middle', smaller: TYPE_SIZES.label, lines: 6 } as const;
  return layOutBlock(page, (own) => {
    const where = [bank, account].filter((text) => text !== '').join(' · ');
    let y = drawText(own, where, {
      ...style,
      y: 0,
      size: TYPE_SIZES.account,
      weight: 'bold',
      path: ['account'],
    });
    y = drawText(own, accountName, {
      ...style,
      y,
      size: TYPE_SIZES.text,
      weight: 'bold',
      path: ['accountName'],
    });
    const said = purpose === '' ? '' : `${PHRASES[lang].purpose}: ${purpose}`;
    return drawText(own, said, { ...style, y, size: TYPE_SIZES.text, path: ['purpose'] });
  });
}
