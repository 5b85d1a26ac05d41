import { writeVnd } from '../../money/vnd.ts';
import { issuerBlock, payerBlock, titleBlock } from '../form/head.ts';
import type { FormFacts } from '../form/read.ts';
import { notesBlock, totalBlock } from '../form/total.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { itemBlocks } from '../items/blocks.ts';
import { layOutBlock, type PageBlock, placeBlock } from '../layout/block.ts';
import { type Canvas, drawRect, drawText, HAIRLINE, INK } from '../layout/canvas.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import { PART_SIZES, partBlock } from '../part/block.ts';

/** What stands on a slip. */
export interface SlipFacts extends FormFacts {
  readonly lang: Language;
}

/** The room of a slip on its sheet, in millimetres, and whether the office keeps a stub. */
export interface SlipRoom {
  readonly width: number;
  readonly height: number;
  readonly stub: boolean;
}

const MARGIN = 7;
const TOP = 7;
const STUB = 36;
const SLIP_GAP = 3;

/** Lays out a slip: what is asked on the left, the payment part on the right, or below it on a high slip. */
export function slipBlock(page: Canvas, facts: SlipFacts, room: SlipRoom): PageBlock {
  const [flatWidth, flatHeight] = PART_SIZES.flat;
  const [uprightWidth] = PART_SIZES.upright;
  const isHigh = room.height > 120 && !room.stub;
  const left = room.stub ? MARGIN + STUB + 2 * SLIP_GAP : MARGIN + 2;
  const part = isHigh
    ? { x: (room.width - flatWidth) / 2, y: room.height - flatHeight - TOP }
    : { x: room.width - uprightWidth - MARGIN, y: TOP };
  const width = isHigh ? flatWidth : part.x - SLIP_GAP - left;
  return layOutBlock(page, (own) => {
    if (room.stub) setStub(own, facts, room);
    const bottom = setAsked(own, facts, { x: left, width });
    const limit = isHigh ? part.y - 2 : room.height - TOP / 2;
    if (bottom > limit) own.report('render.overflow', { path: ['items'], limit: `${Math.round(limit)} mm` });
    placeBlock(own, partBlock(own, facts, isHigh ? 'flat' : 'upright'), part.x, part.y);
    return room.height;
  });
}

/** Who asks whom for what, from top to bottom. */
function setAsked(page: Canvas, facts: SlipFacts, { x, width }: { x: number; width: number }): number {
  const { lang, notes } = facts;
  const blocks: readonly (PageBlock & { gap?: number })[] = [
    issuerBlock(page, facts, width),
    { ...titleBlock(page, facts, { width, anchor: 'start' }), gap: 1.5 },
    { ...payerBlock(page, facts, width), gap: 1 },
    ...itemBlocks(page, facts.items, { width, lang, compact: true }),
    totalBlock(page, { ...facts, wordSize: TYPE_SIZES.label }, width),
    { ...notesBlock(page, notes, width, TYPE_SIZES.label), gap: 0.5 },
  ];
  let y = TOP;
  for (const block of blocks) y = placeBlock(page, block, x, y + (block.gap ?? 0));
  return y;
}

/** What the office keeps: who, what for, how much, and room to sign for it. */
function setStub(page: Canvas, facts: SlipFacts, { height }: SlipRoom): void {
  const { subject, payer, amount, purpose, due, lang, heading } = facts;
  const words = PHRASES[lang];
  const lines = [
    [heading, 'heading', TYPE_SIZES.text],
    [subject, 'subject', TYPE_SIZES.label],
    ...payer.map(({ label, value }) => [`${label}: ${value}`, 'payer', TYPE_SIZES.label] as const),
    [purpose, 'purpose', TYPE_SIZES.label],
    [amount === undefined ? '' : writeVnd(amount), 'amount', TYPE_SIZES.account],
    [due === '' ? '' : `${words.due}: ${due}`, 'due', TYPE_SIZES.label],
  ] as const;
  let y = TOP;
  for (const [text, key, size] of lines) {
    const weight = size === TYPE_SIZES.label ? 'regular' : 'bold';
    const room = {
      x: MARGIN,
      y,
      width: STUB,
      size,
      smaller: TYPE_SIZES.label,
      lines: 3,
      weight,
      path: [key],
    } as const;
    y = drawText(page, text, room) + 0.8;
  }
  const sign = { x: MARGIN, width: STUB, size: TYPE_SIZES.label, path: ['lang'] } as const;
  drawText(page, words.stubSign, {
    ...sign,
    y: Math.max(y + 1, height - 26),
    lines: 2,
    smaller: TYPE_SIZES.label,
  });
  const x = MARGIN + STUB + SLIP_GAP;
  for (let dash = 3; dash < height - 3; dash += DASH)
    drawRect(page, { x, y: dash, width: HAIRLINE, height: DASH / 2, fill: INK });
}

const DASH = 4;
