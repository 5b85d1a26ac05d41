import { drawPaymentCode } from '../code/draw.ts';
import { drawPicture } from '../code/symbol.ts';
import { PHRASES } from '../input/phrases.ts';
import { type Canvas, drawRect, drawText } from '../layout/canvas.ts';
import {
  codeRoom,
  drawLargest,
  leastSize,
  type PosterFace,
  type PosterFacts,
  type PosterLine,
  restSize,
  stackLines,
} from './face.ts';

/** Around the name and the text; the white of the code stands nearer to the edge. */
const STICKER_MARGIN = 3;
const CODE_MARGIN = 0.5;
const STICKER_NAME = 7;
/** Of the foot on a face larger than a sticker, whose type is seven points. */
const STICKER_FOOT = 1.7;
const STICKER_LOGO = { width: 16, height: 6.5 } as const;

/** Sets a sticker in millimetres: the name across, the code on the left, the call in a band and who is paid on the right. */
export function setSticker(page: Canvas, facts: PosterFacts, face: PosterFace): void {
  const side = codeRoom(face, facts.symbol);
  const top = face.height - side - CODE_MARGIN;
  const x = side + CODE_MARGIN + 1;
  drawLargest(page, { facts, face }, (own, scale, spread) => {
    const size = STICKER_NAME * scale.name;
    const nameEnd = setStickerName(own, facts, { face, size });
    drawPaymentCode(own, facts, { x: CODE_MARGIN, y: top, side });
    const sizeOf = (usual: number) => restSize(own, usual, size, scale);
    const room = { x, width: face.width - STICKER_MARGIN - x, anchor: 'start' } as const;
    const gap = Math.min(spread / 5, 2);
    const bandEnd = setStickerBand(own, facts, {
      ...room,
      face,
      y: Math.max(nameEnd, top) + 0.5,
      size: sizeOf(3.4),
    });
    const end = stackLines(own, stickerLines(facts), { ...room, y: bandEnd + 0.8 + gap, sizeOf });
    const bottom = setStickerFoot(own, facts, { ...room, y: end + gap });
    return Math.min(face.height - STICKER_MARGIN + 1 - bottom, top - nameEnd);
  });
}

function stickerLines({ account, accountName, bank, amount, purpose }: PosterFacts): readonly PosterLine[] {
  const all: readonly PosterLine[] = [
    { key: 'amount', text: amount, size: 4.6, weight: 'bold', lines: 1 },
    { key: 'purpose', text: purpose, size: 2.6, weight: 'regular', lines: 2 },
    { key: 'account', text: account, size: 4, weight: 'bold', lines: 2 },
    { key: 'accountName', text: accountName, size: 3, weight: 'bold', lines: 4 },
    { key: 'bank', text: bank, size: 2.8, weight: 'regular', lines: 3 },
  ];
  return all.filter(({ text }) => text !== '');
}

function setStickerName(
  page: Canvas,
  { name, logo }: PosterFacts,
  { face, size }: { readonly face: PosterFace; readonly size: number },
): number {
  const y = 1.4;
  const frame = { ...STICKER_LOGO, x: STICKER_MARGIN, y, anchor: 'start' } as const;
  const x = STICKER_MARGIN + (logo ? drawPicture(page, logo, frame) + 2 : 0);
  const room = { x, y, width: face.width - STICKER_MARGIN - x, anchor: logo ? 'start' : 'middle' } as const;
  return drawText(page, name, {
    ...room,
    size,
    smallest: size,
    lines: 2,
    weight: 'bold',
    role: 'title',
    path: ['name'],
  });
}

interface StickerPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function setStickerBand(
  page: Canvas,
  { heading, accent }: PosterFacts,
  { x, y, width, face, size }: StickerPlace & { readonly face: PosterFace; readonly size: number },
): number {
  const room = {
    x: x + 1.5,
    y: y + 0.8,
    width: width - 2,
    size,
    smallest: leastSize(page),
    lines: 2,
  } as const;
  const drawn: Canvas = { ...page, items: [] };
  const end =
    drawText(drawn, heading, {
      ...room,
      weight: 'bold',
      fill: '#ffffff',
      role: 'heading',
      path: ['heading'],
    }) + 0.8;
  const right = face.bleed > 0 ? face.width + face.bleed : face.width - STICKER_MARGIN + 1;
  drawRect(page, { x, y, width: right - x, height: end - y, fill: accent });
  page.items.push(...drawn.items);
  return end;
}

function setStickerFoot(
  page: Canvas,
  { fingerprint, note, lang, accountName }: PosterFacts,
  place: StickerPlace,
): number {
  const words = PHRASES[lang];
  const size = Math.max(leastSize(page), STICKER_FOOT);
  const style = { ...place, size, smallest: size, lines: 2 } as const;
  const advice = accountName === '' ? '' : words.checkNameShort;
  // Below the advice the note would read as the name to check.
  let y = drawText(page, note, { ...style, weight: 'bold', path: ['note'] });
  y = drawText(page, advice, { ...style, y, path: ['lang'] });
  const mark = fingerprint && `${words.fingerprintShort}: ${fingerprint}`;
  return drawText(page, mark, { ...style, y, path: ['fingerprint'] });
}
