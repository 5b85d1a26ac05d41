import { issuerBlock, payerBlock, titleBlock } from '../form/head.ts';
import { notesBlock, totalBlock } from '../form/total.ts';
import { PHRASES } from '../input/phrases.ts';
import { itemBlocks } from '../items/blocks.ts';
import { layOutBlock, type PageBlock, placeBlock } from '../layout/block.ts';
import { type Canvas, drawRect, drawText } from '../layout/canvas.ts';
import type { FlowBlock } from '../layout/flow.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import { PART_SIZES, type PartFacts, partBlock } from '../part/block.ts';
import type { NoticeData } from './input.ts';

/** Height of the band below the issuer, the one thing of color. */
const BAND = 0.9;

/** What a kind of notice says in its own words. */
export interface WordsOfKind {
  /** Sentences before the items. */
  readonly opening: readonly string[];
  /** What the sum is called; default the total. */
  readonly sumName?: string;
}

/** All of a notice, from top to bottom, in a type area of a width. */
export function noticeBlocks(page: Canvas, facts: NoticeData & WordsOfKind, width: number): FlowBlock[] {
  const { lang, opening } = facts;
  return [
    { ...underlined(page, issuerBlock(page, facts, width), width, facts.accent), path: ['issuer'] },
    { ...titleBlock(page, facts, { width, anchor: 'middle' }), gap: 3, path: ['heading'] },
    { ...payerBlock(page, facts, width), gap: 2, path: ['payer'] },
    { ...notesBlock(page, opening, width), gap: 2, path: ['addressee'] },
    ...itemBlocks(page, facts.items, { width, lang }),
    { ...totalBlock(page, facts, width), gap: 1, path: ['amount'] },
    ...closingBlocks(page, facts, { width, sentences: closingSentences(facts) }),
  ];
}

/** What stands at the end of what is handed out on a sheet. */
type ClosingFacts = PartFacts & Pick<NoticeData, 'notes' | 'issued' | 'signer' | 'lang'>;

interface ClosingPlace {
  readonly width: number;
  /** What every such paper says. */
  readonly sentences: readonly string[];
}

/** The payment part, what is said beside or below it, and the signature. */
export function closingBlocks(page: Canvas, facts: ClosingFacts, place: ClosingPlace): FlowBlock[] {
  return place.width >= PART_SIZES.flat[0]
    ? wideClosing(page, facts, place)
    : narrowClosing(page, facts, place);
}

/** On a wide sheet the payment part stands across, what is said below it, and the signature at the right. */
function wideClosing(page: Canvas, facts: ClosingFacts, { width, sentences }: ClosingPlace): FlowBlock[] {
  const signed = signerBlock(page, facts, width * 0.45);
  const notes = notesBlock(page, [...sentences, ...facts.notes], width);
  return [
    { ...partBlock(page, facts, 'flat'), gap: 4, keep: true, path: ['payload'] },
    { ...notes, gap: 3, keep: signed.height > 0, path: ['notes'] },
    { ...layOutBlock(page, (own) => placeBlock(own, signed, width * 0.55, 0)), gap: 3, path: ['signer'] },
  ];
}

/** On a narrow one it stands upright, with the signature and what is said beside it. */
function narrowClosing(page: Canvas, facts: ClosingFacts, { width, sentences }: ClosingPlace): FlowBlock[] {
  const [side, height] = PART_SIZES.upright;
  const room = width - side - SIDE_GAP;
  const payment = layOutBlock(page, (own) => {
    placeBlock(own, partBlock(page, facts, 'upright'), 0, 0);
    const y = placeBlock(own, signerBlock(page, facts, room), side + SIDE_GAP, 0);
    const said = notesBlock(page, sentences, room, TYPE_SIZES.label);
    return Math.max(height, placeBlock(own, said, side + SIDE_GAP, y + 4));
  });
  const notes = notesBlock(page, facts.notes, width);
  return [
    { ...payment, gap: 3, keep: notes.height > 0, path: ['payload'] },
    { ...notes, gap: 2, path: ['notes'] },
  ];
}

/** What every notice says; that nobody sends links stands in the payment part where there is no name to compare. */
function closingSentences({ lang, accountName }: NoticeData): readonly string[] {
  const { fallback, noLink } = PHRASES[lang];
  return accountName === '' ? [fallback] : [fallback, noLink];
}

const SIDE_GAP = 4;

/** A block with the band below it. */
export function underlined(page: Canvas, block: PageBlock, width: number, color: string): PageBlock {
  return layOutBlock(page, (own) => {
    const y = placeBlock(own, block, 0, 0) + 2;
    drawRect(own, { x: 0, y, width, height: BAND, fill: color });
    return y + BAND;
  });
}

/** Place and date, the office, and room for a signature above the name. */
function signerBlock(page: Canvas, { issued, signer, lang }: ClosingFacts, width: number): PageBlock {
  return layOutBlock(page, (own) => {
    const style = {
      x: 0,
      width,
      size: TYPE_SIZES.text,
      smaller: TYPE_SIZES.label,
      anchor: 'middle',
      lines: 3,
    } as const;
    let y = drawText(own, issued, { ...style, y: 0, path: ['issued'] });
    if (signer.role === '') return y;
    y = drawText(own, signer.role, { ...style, y, weight: 'bold', path: ['signer', 'role'] });
    y =
      drawText(own, PHRASES[lang].sign, { ...style, y, size: TYPE_SIZES.label, path: ['lang'] }) + SIGNATURE;
    return drawText(own, signer.name, { ...style, y, weight: 'bold', path: ['signer', 'name'] });
  });
}

const SIGNATURE = 15;
