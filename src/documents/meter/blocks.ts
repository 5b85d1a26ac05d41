import { writeNumber } from '../../money/vnd.ts';
import { issuerBlock, payerBlock, titleBlock } from '../form/head.ts';
import { totalBlock } from '../form/total.ts';
import { PHRASES } from '../input/phrases.ts';
import { itemBlocks } from '../items/blocks.ts';
import { layOutBlock, type PageBlock } from '../layout/block.ts';
import { type Canvas, drawRect, drawText, INK } from '../layout/canvas.ts';
import type { FlowBlock } from '../layout/flow.ts';
import { type Column, headBlock, numberWidth, rowBlock } from '../layout/table.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import { closingBlocks, underlined } from '../notice/blocks.ts';
import { historyBlock } from './chart.ts';
import type { MeterFacts } from './read.ts';
import { METER_WORDS } from './words.ts';

/** All of a meter notice, from top to bottom, in a type area of a width. */
export function meterBlocks(page: Canvas, facts: MeterFacts, width: number): FlowBlock[] {
  const { lang, items } = facts;
  const sum = { ...facts, due: '', sumName: METER_WORDS[lang].total };
  return [
    { ...underlined(page, issuerBlock(page, facts, width), width, facts.accent), path: ['issuer'] },
    { ...titleBlock(page, facts, { width, anchor: 'middle' }), gap: 3, path: ['heading'] },
    { ...boxesBlock(page, facts, width), gap: 3, path: ['customerCode'] },
    { ...payerBlock(page, facts, width), gap: 2, path: ['payer'] },
    ...readingBlocks(page, facts, width),
    ...itemBlocks(page, items, { width, lang }),
    { ...totalBlock(page, sum, width), gap: 1, path: ['amount'] },
    { ...historyBlock(page, facts, width), gap: 3, path: ['history'] },
    ...closingBlocks(page, { ...facts, ...UNSIGNED }, { width, sentences: sentencesOf(facts) }),
  ];
}

const UNSIGNED = { issued: '', signer: { role: '', name: '' } } as const;

/** What kind of paper it is, where the invoice is, whom to ask, and how nobody is asked to pay. */
function sentencesOf({ lang, lookup, contact }: MeterFacts): readonly string[] {
  const words = METER_WORDS[lang];
  return [
    [words.noInvoice, lookup && words.lookup(lookup)].filter(Boolean).join(' '),
    [PHRASES[lang].noLink, contact && words.contact(contact)].filter(Boolean).join(' '),
  ];
}

const FRAME_LINE = 0.35;
const BOX_GAP = 4;

/** The customer's code, large, and the last day in a frame. */
function boxesBlock(page: Canvas, { customerCode, due, lang }: MeterFacts, width: number): PageBlock {
  const words = METER_WORDS[lang];
  const left = due === '' ? width : width * 0.6 - BOX_GAP / 2;
  return layOutBlock(page, (own) => {
    const code = {
      label: words.customerCode,
      value: customerCode,
      size: TYPE_SIZES.title,
      key: 'customerCode',
    };
    const first = setPairIn(own, code, { x: 0, width: left });
    if (due === '') return first;
    const x = left + BOX_GAP;
    const day = { label: words.due, value: due, size: TYPE_SIZES.amount, key: 'due' };
    const end = Math.max(first, setPairIn(own, day, { x: x + 3, width: width - x - 6 })) + 0.6;
    const half = FRAME_LINE / 2;
    const frame = { x: x + half, y: half, width: width - x - FRAME_LINE, height: end - FRAME_LINE };
    drawRect(own, { ...frame, stroke: INK, line: FRAME_LINE });
    return end;
  });
}

interface BoxPair {
  readonly label: string;
  readonly value: string;
  readonly size: number;
  readonly key: string;
}

function setPairIn(page: Canvas, pair: BoxPair, place: { x: number; width: number }): number {
  const { label, value, size, key } = pair;
  const y = drawText(page, label, { ...place, y: 1.2, size: TYPE_SIZES.label, path: [key] });
  const style = {
    size,
    smaller: TYPE_SIZES.account,
    weight: 'bold',
    figures: 'equal',
    lines: 2,
    role: 'more',
  } as const;
  return drawText(page, value, { ...place, ...style, y, path: [key] });
}

interface ReadingColumn extends Column {
  readonly write: (reading: MeterFacts['readings'][number]) => string;
}

/** A row for each meter, from what it showed to what was used. */
function readingBlocks(page: Canvas, facts: MeterFacts, width: number): FlowBlock[] {
  const { readings } = facts;
  const columns = readingColumns(facts, width);
  const path = ['readings'];
  const repeated = headBlock(page, columns, { x: 0 });
  const rows = readings.map((reading, i): FlowBlock => {
    const row = { cells: columns.map(({ write }) => write(reading)), path: ['readings', i, 'used'] };
    return { ...rowBlock(page, columns, row, { x: 0 }), repeated, path: row.path };
  });
  return [{ ...repeated, gap: 3, keep: true, path }, ...rows];
}

function readingColumns({ readings, lang, utility }: MeterFacts, width: number): ReadingColumn[] {
  const words = METER_WORDS[lang];
  const of = (head: string, write: ReadingColumn['write']): ReadingColumn => {
    return {
      head,
      anchor: 'end',
      write,
      width: Math.max(numberWidth(head, readings.map(write)), width * 0.15),
    };
  };
  const hasFactor = readings.some(({ factor }) => factor !== 1);
  const numbers = [
    of(words.previous, ({ previous = 0 }) => writeNumber(previous)),
    of(words.current, ({ current = 0 }) => writeNumber(current)),
    ...(hasFactor ? [of(words.factor, ({ factor }) => writeNumber(factor))] : []),
    of(words[utility].used, ({ used }) => writeNumber(used)),
  ];
  const left = width - numbers.reduce((sum, column) => sum + column.width, 0);
  return [
    { head: words[utility].meter, anchor: 'start', width: left, write: ({ meter }) => meter },
    ...numbers,
  ];
}
