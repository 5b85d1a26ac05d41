import { fingerprint } from '../emv/fingerprint.ts';
import { finish } from '../issues/finish.ts';
import { documentsMessages } from '../issues/messages/domains.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { inFours, writeVnd } from '../money/vnd.ts';
import { type AskedPayment, adviseName, readAsked } from './code/asked.ts';
import { CODE, type CodeInput } from './code/fields.ts';
import { drawPicture, drawSymbol } from './code/symbol.ts';
import { accent } from './input/accent.ts';
import { type DocumentField, oneOf, type ReadBy, readDocument, type TableFor } from './input/fields.ts';
import { type Language, PHRASES } from './input/phrases.ts';
import { picture } from './input/picture.ts';
import { printedText, requiredText } from './input/text.ts';
import { type Canvas, drawLine, drawRect, drawText, trialOf } from './layout/canvas.ts';
import { PAPERS } from './layout/paper.ts';
import { joinTitle, type Scene, scaleItem } from './layout/scene.ts';
import { textWidth } from './layout/text/measure.ts';

/** A standee for a counter or a stall. */
export interface PosterInput extends CodeInput {
  /** Who is paid, as customers know them; up to two lines. */
  readonly name: string;
  /** The call in the band; default "Quét mã để thanh toán". */
  readonly heading?: string;
  /** One line at the foot, for example a stall number. */
  readonly note?: string;
  /** Default the {@link fingerprint} of the payload; `''` prints none. */
  readonly fingerprint?: string;
  /** Default `'A5'`. */
  readonly paper?: 'A4' | 'A5' | 'A6';
  readonly logo?: Uint8Array;
  readonly accent?: string;
  readonly lang?: Language;
}

/** The fields of {@link PosterInput}. */
export const POSTER = {
  ...CODE,
  lang: oneOf('vi', 'en'),
  paper: oneOf('A5', 'A4', 'A6'),
  name: requiredText(),
  heading: printedText(),
  note: printedText(),
  fingerprint: fingerprintText(),
  logo: picture(),
  accent: accent(),
} satisfies TableFor<PosterInput>;

/** An empty one is another thing than none. */
function fingerprintText(): DocumentField<string | undefined, string> {
  return { ...printedText(), blank: undefined };
}

/** Upright ISO 216 sizes in millimetres; one layout on A5 is scaled to the others. */
const [POSTER_WIDTH, POSTER_HEIGHT] = PAPERS.A5;
const POSTER_MARGIN = 12;
/** Printers leave an edge of about this width white. */
const POSTER_EDGE = 6;
const INNER = POSTER_WIDTH - 2 * POSTER_MARGIN;

/**
 * Lays out a standee: the call to scan, the payee, a large code, the account in groups of four and the fingerprint.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`.
 */
export function poster(input: PosterInput): Scene {
  return unwrap(safePoster(input));
}

/** Does what {@link poster} does and returns a {@link Result} instead of throwing. */
export function safePoster(input: PosterInput): Result<Scene> {
  return finish(documentsMessages, (report) => layOutPoster(input, report));
}

function layOutPoster(input: unknown, report: Report): Scene | undefined {
  const facts = readPoster(input, report);
  if (!facts) return undefined;
  const [width, height] = PAPERS[facts.paper];
  const scale = Math.min(width / POSTER_WIDTH, height / POSTER_HEIGHT);
  const page: Canvas = { items: [], report, unit: scale };
  setPoster(page, facts);
  const title = joinTitle(facts.heading, facts.name);
  const items = page.items.map((item) => scaleItem(item, scale));
  return { width, height, title, lang: facts.lang, medium: 'paper', items };
}

interface PosterFacts
  extends Omit<ReadBy<typeof POSTER>, 'fingerprint' | keyof AskedPayment>,
    Omit<AskedPayment, 'amount'> {
  readonly amount: string;
  readonly fingerprint: string;
}

function readPoster(input: unknown, report: Report): PosterFacts | undefined {
  const fields = readDocument(POSTER, input, report);
  const asked = fields && readAsked({ ...fields, level: fields.level ?? 'Q' }, report);
  if (!asked) return undefined;
  adviseName(asked, report);
  const { heading, lang } = fields;
  const { symbol, amount } = asked;
  return {
    ...fields,
    ...asked,
    amount: amount === undefined ? '' : writeVnd(amount),
    heading: heading || PHRASES[lang].scanToPay,
    fingerprint: inFours(fields.fingerprint ?? fingerprint(symbol.matrix.text)),
  };
}

function setPoster(page: Canvas, facts: PosterFacts): void {
  const words = PHRASES[facts.lang];
  setBand(page, facts);
  const below = setName(page, facts);
  const foot = POSTER_HEIGHT - 22;
  const details = detailsOf(facts);
  const room = foot - below - details.reduce((sum, { height }) => sum + height, 0) - 4;
  const side = Math.min(INNER - 6, room);
  const x = (POSTER_WIDTH - side) / 2;
  const top = below + Math.max(0, (room - side) / 2);
  drawRect(page, { x, y: top, width: side, height: side, radius: 4, stroke: facts.accent, line: 0.7 });
  drawSymbol(page, facts.symbol, { x: x + 1, y: top + 1, side: side - 2, path: ['payload'] });
  let y = top + side + 3;
  for (const { height, ...style } of details) {
    drawText(page, style.text, { x: POSTER_MARGIN, y, width: INNER, anchor: 'middle', ...style });
    y += height;
  }
  setFoot(page, facts, facts.accountName === '' ? '' : words.checkName);
}

function setBand(page: Canvas, { heading, accent, lang }: PosterFacts): void {
  drawRect(page, {
    x: POSTER_EDGE,
    y: POSTER_EDGE,
    width: POSTER_WIDTH - 2 * POSTER_EDGE,
    height: 28,
    radius: 4,
    fill: accent,
  });
  const style = {
    x: POSTER_MARGIN,
    width: INNER,
    anchor: 'middle',
    fill: '#ffffff',
    path: ['heading'],
  } as const;
  drawText(page, heading, { ...style, y: 9, size: 9.6, smallest: 4, weight: 'bold' });
  drawText(page, PHRASES[lang].scanHow, { ...style, y: 22.8, size: 3.9 });
}

/** The payee's name, beside or without a logo; returns where the code may begin. */
function setName(page: Canvas, { name, logo }: PosterFacts): number {
  const top = 37;
  const style = { size: 8.4, smallest: 3.4, lines: 2, weight: 'bold', path: ['name'] } as const;
  if (!logo)
    return drawText(page, name, { x: POSTER_MARGIN, y: top, width: INNER, anchor: 'middle', ...style }) + 2.5;
  const used = drawPicture(page, logo, { x: POSTER_MARGIN, y: top, width: 40, height: 17, anchor: 'start' });
  const x = POSTER_MARGIN + used + 5;
  const room = { x, width: POSTER_WIDTH - POSTER_MARGIN - x };
  const height = drawText(trialOf(page), name, { ...room, y: 0, ...style });
  drawText(page, name, { ...room, y: top + Math.max(0, (17 - height) / 2), ...style });
  return top + Math.max(17, height) + 2.5;
}

function detailsOf({ account, accountName, bank, amount, purpose }: PosterFacts) {
  const all = [
    { text: amount, size: 8, weight: 'bold', height: 10.5, path: ['amount'] },
    { text: purpose, size: 4.6, weight: 'regular', height: 6.4, path: ['purpose'] },
    { text: account, size: 9, weight: 'bold', height: 11.2, smallest: 4, path: ['account'] },
    {
      text: accountName,
      size: isLongHolder(accountName) ? 4 : 5.2,
      lines: 2,
      weight: 'bold',
      height: isLongHolder(accountName) ? 11 : 7,
      smallest: 2.8,
      path: ['accountName'],
    },
    { text: bank, size: 4.8, weight: 'regular', height: 6.6, smallest: 2.6, path: ['bank'] },
  ] as const;
  return all.filter(({ text }) => text !== '');
}

/** One that is too wide for a line takes two. */
function isLongHolder(name: string): boolean {
  return textWidth(name, 'bold') * 5.2 > INNER;
}

/** Seven points on A6, the smallest paper. */
const LEAST_SIZE = 3.5;

function setFoot(page: Canvas, { fingerprint: mark, note, lang }: PosterFacts, advice: string): void {
  const y = POSTER_HEIGHT - 19;
  drawLine(page, { x: POSTER_MARGIN, y, width: INNER, weight: 0.25 });
  const left = mark ? 76 : INNER;
  const lower = note ? 1 : 3;
  drawText(page, advice, {
    x: POSTER_MARGIN,
    y: y + lower,
    width: left,
    size: LEAST_SIZE,
    smallest: LEAST_SIZE,
    lines: 2,
    path: ['lang'],
  });
  drawText(page, note, {
    x: POSTER_MARGIN,
    y: y + 11,
    width: left,
    size: LEAST_SIZE,
    weight: 'bold',
    path: ['note'],
  });
  if (!mark) return;
  const right = { x: POSTER_MARGIN + left, width: INNER - left, anchor: 'end' } as const;
  drawText(page, PHRASES[lang].fingerprint, {
    ...right,
    y: y + 2,
    size: LEAST_SIZE,
    path: ['fingerprint'],
  });
  drawText(page, mark, { ...right, y: y + 6.2, size: 5.2, weight: 'bold', path: ['fingerprint'] });
}
