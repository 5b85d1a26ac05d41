import { drawPaymentCode } from '../code/draw.ts';
import { drawPicture } from '../code/symbol.ts';
import { PHRASES } from '../input/phrases.ts';
import { type Canvas, drawLine, drawRect, drawText } from '../layout/canvas.ts';
import {
  codeRoom,
  drawLargest,
  type FaceScale,
  leastSize,
  type PosterFace,
  type PosterFacts,
  type PosterLine,
  restSize,
  stackLines,
} from './face.ts';

const POSTER_MARGIN = 12;
/** Printers leave an edge of about this width white. */
const POSTER_EDGE = 6;
const UPRIGHT_BAND = 15;
const UPRIGHT_FOOT = 20;
const UPRIGHT_LOGO = { width: 40, height: 17 } as const;
const UPRIGHT_NAME = 15;
const FOOT_SIZE = 3.2;

/** Sets an upright face in the units of A5: the name, the call in a band, the code, who is paid, and a foot. */
export function setUprightFace(page: Canvas, facts: PosterFacts, face: PosterFace): void {
  const side = codeRoom(face, facts.symbol);
  const foot = face.height - UPRIGHT_FOOT;
  drawLargest(page, { facts, face }, (own, scale, spread) => {
    const nameSize = UPRIGHT_NAME * scale.name;
    const gap = Math.min(spread / 4, 5);
    const below = setUprightName(own, facts, { face, size: nameSize, y: POSTER_EDGE + gap }) + 1.5 + gap / 2;
    setUprightBand(own, facts, { face, y: below, nameSize, scale });
    const top = below + UPRIGHT_BAND + gap / 2;
    drawPaymentCode(own, facts, {
      x: (face.width - side) / 2,
      y: top,
      side,
    });
    const sizeOf = (size: number) => restSize(own, size, nameSize, scale);
    const room = { x: POSTER_MARGIN, width: face.width - 2 * POSTER_MARGIN, anchor: 'middle' } as const;
    const end = stackLines(own, uprightLines(facts), { ...room, y: top + side + gap / 4, sizeOf });
    setUprightFoot(own, facts, { face, y: foot + 1 });
    return foot - end;
  });
}

function uprightLines({ account, accountName, bank, amount, purpose }: PosterFacts): readonly PosterLine[] {
  const all: readonly PosterLine[] = [
    { key: 'amount', text: amount, size: 8, weight: 'bold', lines: 1 },
    { key: 'purpose', text: purpose, size: 4.6, weight: 'regular', lines: 2 },
    { key: 'account', text: account, size: 9, weight: 'bold', lines: 1 },
    { key: 'accountName', text: accountName, size: 5.2, weight: 'bold', lines: 2 },
    { key: 'bank', text: bank, size: 4.8, weight: 'regular', lines: 2 },
  ];
  return all.filter(({ text }) => text !== '');
}

interface UprightName {
  readonly face: PosterFace;
  readonly size: number;
  readonly y: number;
}

/** The payee's name, beside or without a logo; gives its bottom. */
function setUprightName(page: Canvas, { name, logo }: PosterFacts, { face, size, y }: UprightName): number {
  const style = { size, smallest: size, lines: 3, weight: 'bold', role: 'title', path: ['name'] } as const;
  const left = POSTER_MARGIN;
  if (!logo)
    return drawText(page, name, { x: left, y, width: face.width - 2 * left, anchor: 'middle', ...style });
  const used = drawPicture(page, logo, { ...UPRIGHT_LOGO, x: left, y: y + 1, anchor: 'start' });
  const x = left + used + 5;
  const end = drawText(page, name, { x, width: face.width - left - x, y, ...style });
  return Math.max(y + 1 + UPRIGHT_LOGO.height, end);
}

interface UprightBand {
  readonly face: PosterFace;
  readonly y: number;
  readonly nameSize: number;
  readonly scale: FaceScale;
}

function setUprightBand(page: Canvas, { heading, accent, lang }: PosterFacts, place: UprightBand): void {
  const { face, y, nameSize, scale } = place;
  const { bleed, width } = face;
  const [x, radius] = bleed > 0 ? [-bleed, 0] : [POSTER_EDGE, 3];
  drawRect(page, { x, y, width: width - 2 * x, height: UPRIGHT_BAND, radius, fill: accent });
  const room = { x: POSTER_EDGE + 3, width: width - 2 * (POSTER_EDGE + 3), anchor: 'middle' } as const;
  const style = { ...room, fill: '#ffffff', path: ['heading'] } as const;
  const size = restSize(page, 6.4 / scale.rest, nameSize, scale);
  const smallest = leastSize(page);
  drawText(page, heading, { ...style, y: y + 1, size, smallest, weight: 'bold', role: 'heading' });
  drawText(page, PHRASES[lang].scanHow, { ...style, y: y + 9.4, size: 3.9, smallest });
}

/** What to compare, where the poster stands, and the code by which its owner knows it again. */
function setUprightFoot(
  page: Canvas,
  { fingerprint: mark, note, lang, accountName }: PosterFacts,
  { face, y }: { readonly face: PosterFace; readonly y: number },
): void {
  const words = PHRASES[lang];
  const inner = face.width - 2 * POSTER_MARGIN;
  drawLine(page, { x: POSTER_MARGIN, y, width: inner, weight: 0.25 });
  const left = mark ? inner * 0.52 : inner;
  const size = Math.max(FOOT_SIZE, leastSize(page));
  const style = { size, smallest: size } as const;
  const own = { ...style, x: POSTER_MARGIN, width: left };
  const advice = accountName === '' ? '' : words.checkName;
  // Below the advice the note would read as the name to check.
  const noted = { smallest: size * 0.6, weight: 'bold', path: ['note'] } as const;
  const end = drawText(page, note, { ...own, ...noted, y: advice === '' ? y + 3 : y + 1 });
  drawText(page, advice, { ...own, y: Math.max(end, y + 1), lines: 2, path: ['lang'] });
  if (!mark) return;
  const right = {
    x: POSTER_MARGIN + left,
    width: inner - left,
    anchor: 'end',
    path: ['fingerprint'],
  } as const;
  drawText(page, words.fingerprint, { ...right, ...style, y: y + 2 });
  drawText(page, mark, { ...right, ...style, y: y + 6.6, weight: 'bold', role: 'more' });
}
