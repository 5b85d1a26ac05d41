import { writeVnd } from '../../money/vnd.ts';
import type { AskedPayment } from '../code/asked.ts';
import { drawPaymentCode } from '../code/draw.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { layOutBlock, type PageBlock } from '../layout/block.ts';
import { type Canvas, drawRect, drawText } from '../layout/canvas.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import type { PartForm } from './fields.ts';

/** What stands in a payment part. */
export interface PartFacts extends AskedPayment {
  readonly due: string;
  readonly lang: Language;
}

/** Width and height in millimetres. */
export const PART_SIZES = { flat: [190, 60], upright: [90, 85] } as const;

/** The code with its quiet zone, and the width of the frame, in millimetres. */
const CODE_SIDE = 46;
const FRAME = 0.35;

/** Lays out a payment part; its corner is 0, 0. */
export function partBlock(page: Canvas, facts: PartFacts, form: PartForm): PageBlock {
  const [width, height] = PART_SIZES[form];
  return layOutBlock(page, (own) => {
    const half = FRAME / 2;
    drawRect(own, {
      x: half,
      y: half,
      width: width - FRAME,
      height: height - FRAME,
      stroke: '#000000',
      line: FRAME,
    });
    if (form === 'flat') setFlat(own, facts);
    else setUpright(own, facts);
    return height;
  });
}

/** One line of a payment part: its name, what it says, and how large. */
interface PartLine {
  readonly key: keyof PartFacts;
  readonly label: string;
  readonly value: string;
  readonly size: number;
  readonly lines: number;
}

function partLines(facts: PartFacts): Readonly<Record<'payee' | 'asked', readonly PartLine[]>> {
  const words = PHRASES[facts.lang];
  const { bank, account, accountName, amount, purpose, due } = facts;
  const sum = amount === undefined ? '' : writeVnd(amount);
  return {
    payee: shown(
      { key: 'bank', label: words.bank, value: bank, size: TYPE_SIZES.text, lines: 3 },
      { key: 'account', label: words.account, value: account, size: TYPE_SIZES.account, lines: 2 },
      { key: 'accountName', label: words.accountName, value: accountName, size: TYPE_SIZES.text, lines: 4 },
    ),
    asked: shown(
      { key: 'amount', label: words.amount, value: sum, size: TYPE_SIZES.amount, lines: 1 },
      { key: 'purpose', label: words.purpose, value: purpose, size: TYPE_SIZES.text, lines: 2 },
      { key: 'due', label: words.due, value: due, size: TYPE_SIZES.text, lines: 1 },
    ),
  };
}

function shown(...lines: readonly PartLine[]): readonly PartLine[] {
  return lines.filter(({ value }) => value !== '');
}

function setFlat(page: Canvas, facts: PartFacts): void {
  const { payee, asked } = partLines(facts);
  setPartHeading(page, facts, { x: 54, y: 4, width: 132 });
  drawPaymentCode(page, facts, { x: 4, y: 7, side: CODE_SIDE });
  setColumn(page, payee, { x: 54, y: 11.5, width: 66, bottom: 51 });
  setColumn(page, asked, { x: 124, y: 11.5, width: 62, bottom: 51 });
  setSafety(page, facts, { x: 54, y: 51.5, width: 132, lines: 2 });
}

function setUpright(page: Canvas, facts: PartFacts): void {
  const { payee, asked } = partLines(facts);
  setPartHeading(page, facts, { x: 5, y: 3.5, width: 80 });
  drawPaymentCode(page, facts, { x: 2.5, y: 9, side: CODE_SIDE });
  setColumn(page, payee, { x: 50.5, y: 9.5, width: 37, bottom: 56 });
  let y = 56.4;
  for (const line of asked) y = setPair(page, line, { x: 5, y, width: 81 }) + 0.4;
  checkBottom(page, y, 76.4, asked);
  setSafety(page, facts, { x: 5, y: 76.6, width: 80, lines: 2 });
}

interface PartPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function setPartHeading(page: Canvas, { lang }: PartFacts, place: PartPlace): void {
  drawText(page, PHRASES[lang].scanToTransfer, {
    ...place,
    size: TYPE_SIZES.account,
    weight: 'bold',
    role: 'heading',
    path: ['lang'],
  });
}

/** Names above what they say, one below the other. */
function setColumn(page: Canvas, lines: readonly PartLine[], place: PartPlace & { bottom: number }): void {
  const { x, width, bottom } = place;
  let { y } = place;
  for (const { key, label, value, size, lines: most } of lines) {
    y = drawText(page, label, { x, y, width, size: TYPE_SIZES.label, path: [key] });
    y = drawText(page, value, { x, y, width, ...valueStyle(size, key), lines: most, path: [key] }) + 1.2;
  }
  checkBottom(page, y - 1.2, bottom, lines);
}

const LABEL_WIDTH = 25;

/** A name with what it says beside it, on one baseline. */
function setPair(
  page: Canvas,
  { key, label, value, size, lines }: PartLine,
  { x, y, width }: PartPlace,
): number {
  const lower = size - TYPE_SIZES.label;
  drawText(page, label, { x, y: y + lower, width: LABEL_WIDTH - 1, size: TYPE_SIZES.label, path: [key] });
  const room = { x: x + LABEL_WIDTH, y, width: width - LABEL_WIDTH };
  return drawText(page, value, { ...room, ...valueStyle(size, key), lines, path: [key] });
}

function valueStyle(size: number, key: PartLine['key']) {
  const figures = size === TYPE_SIZES.text ? 'own' : 'equal';
  return {
    size,
    smaller: TYPE_SIZES.label,
    whole: key === 'account',
    weight: 'bold',
    role: 'more',
    figures,
  } as const;
}

/** The one sentence that keeps money from going astray: compare the name where it stands, else that nobody sends links. */
function setSafety(
  page: Canvas,
  { accountName, lang }: PartFacts,
  place: PartPlace & { lines: number },
): void {
  const words = PHRASES[lang];
  const text = accountName === '' ? words.noLink : words.compareName;
  drawText(page, text, { ...place, size: TYPE_SIZES.label, smaller: TYPE_SIZES.label, path: ['lang'] });
}

/** The name of a bank can be shorter, that of a holder cannot. */
const LONG_BANK = 25;

function checkBottom(page: Canvas, y: number, bottom: number, lines: readonly PartLine[]): void {
  const [widest] = [...lines].sort((a, b) => b.value.length - a.value.length);
  const long = lines.find(({ key, value }) => key === 'bank' && value.length > LONG_BANK) ?? widest;
  if (y > bottom && long) page.report('render.overflow', { path: [long.key], limit: `${bottom} mm` });
}
