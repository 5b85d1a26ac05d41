import { PHRASES } from '../input/phrases.ts';
import { type Canvas, drawLine, drawRect, drawText, LEADING, MUTED, RULE, TINT } from '../layout/canvas.ts';
import { drawPicture, drawSymbol } from '../layout/symbol.ts';
import { textWidth } from '../layout/text/measure.ts';
import type { NoticeData } from './input.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Left edge and width of the type area. */
interface NoticeColumn {
  readonly x: number;
  readonly width: number;
}

const NOTICE_MARGIN = 17;
const BODY = 3.75;

/** Sets a notice from top to bottom; a page too short for it becomes an issue. */
export function setNotice(page: Canvas, facts: NoticeData, sheet: Sheet): void {
  const column = { x: NOTICE_MARGIN, width: sheet.width - 2 * NOTICE_MARGIN };
  let y = setIssuer(page, facts, column, NOTICE_MARGIN - 3);
  y = setTitle(page, facts, column, y + 7);
  y = setPayer(page, facts, column, y + 6);
  y = setItems(page, facts, column, y + 5);
  y = setTotal(page, facts, column, y);
  y = setPayment(page, facts, column, y + 6);
  y = setNotes(page, facts, column, y + 4);
  y = setSigner(page, facts, column, y + 4);
  if (y <= sheet.height - NOTICE_MARGIN + 6) return;
  page.report('render.overflow', { path: ['items'], limit: `${Math.round(sheet.height * page.unit)} mm` });
}

function setIssuer(
  page: Canvas,
  { issuer, issuerDetails, logo, accent }: NoticeData,
  column: NoticeColumn,
  top: number,
) {
  const used = logo
    ? drawPicture(page, logo, { x: column.x, y: top, width: 34, height: 20, anchor: 'start' }) + 5
    : 0;
  const room = { x: column.x + used, width: column.width - used };
  let y = drawText(page, issuer, {
    ...room,
    y: top,
    size: 5,
    smallest: 3.2,
    lines: 2,
    weight: 'bold',
    fill: accent,
    path: ['issuer'],
  });
  issuerDetails.forEach((text, i) => {
    y = drawText(page, text, {
      ...room,
      y: y + 0.4,
      size: 3.3,
      fill: MUTED,
      lines: 2,
      path: ['issuerDetails', i],
    });
  });
  const bottom = Math.max(y, logo ? top + 20 : 0) + 2.5;
  drawLine(page, { ...column, y: bottom, weight: 0.5, fill: accent });
  return bottom;
}

function setTitle(page: Canvas, { heading, subject }: NoticeData, column: NoticeColumn, top: number): number {
  const style = { ...column, anchor: 'middle', lines: 2 } as const;
  const y = drawText(page, heading, {
    ...style,
    y: top,
    size: 7.6,
    smallest: 5,
    weight: 'bold',
    path: ['heading'],
  });
  return drawText(page, subject, { ...style, y: y + 0.8, size: 4.3, fill: MUTED, path: ['subject'] });
}

const GAP = 6;

/** Pairs in two columns; a pair too long for one takes the whole width. */
function setPayer(page: Canvas, { payer }: NoticeData, column: NoticeColumn, top: number): number {
  const half = (column.width - GAP) / 2;
  const label = half * 0.36;
  let y = top;
  let bottom = top;
  let side = 0;
  payer.forEach(({ label: name, value }, i) => {
    const long = textWidth(value, 'bold') * BODY > half - label;
    if (side === 0 || long) [y, side] = [bottom, 0];
    const x = column.x + side * (half + GAP);
    const style = { y, size: BODY, path: ['payer', i, 'value'] };
    drawText(page, name, { ...style, x, width: label - 2, fill: MUTED, lines: 2, smallest: BODY * 0.8 });
    const room = { x: x + label, width: (long ? column.width : half) - label };
    const end = drawText(page, value, { ...style, ...room, lines: 3, weight: 'bold' });
    bottom = Math.max(bottom, end + 1);
    side = long ? 0 : 1 - side;
  });
  return bottom;
}

function setItems(page: Canvas, { items, lang }: NoticeData, column: NoticeColumn, top: number): number {
  if (items.length === 0) return top;
  const words = PHRASES[lang];
  const [first, money] = [12, 44];
  const x = column.x + first;
  const width = column.width - first - money;
  const line = BODY * LEADING;
  const end = { x: column.x + column.width - money, width: money - 3, anchor: 'end' } as const;
  const head = { y: top + 1.4, size: BODY * 0.9, fill: MUTED, path: ['items'] } as const;
  drawRect(page, { ...column, y: top, height: line + 2.4, fill: TINT });
  drawText(page, words.number, { ...head, x: column.x, width: first, anchor: 'middle' });
  drawText(page, words.item, { ...head, x, width });
  drawText(page, words.amount, { ...head, ...end });
  let y = top + line + 2.4;
  items.forEach(({ name, amount }, i) => {
    const at = { y: y + 1.3, size: BODY };
    drawText(page, String(i + 1), { ...at, x: column.x, width: first, anchor: 'middle', path: ['items', i] });
    drawText(page, amount, { ...at, ...end, path: ['items', i, 'amount'] });
    y =
      drawText(page, name, { ...at, x, width, lines: 3, smallest: BODY * 0.8, path: ['items', i, 'name'] }) +
      1.1;
    drawLine(page, { ...column, y });
  });
  return y;
}

function setTotal(
  page: Canvas,
  { amount, inWords, due, lang }: NoticeData,
  column: NoticeColumn,
  top: number,
): number {
  const words = PHRASES[lang];
  const inner = { x: column.x + 3, width: column.width - 6 };
  drawText(page, words.total, { ...inner, y: top + 3, size: 4.6, weight: 'bold', path: ['amount'] });
  const y = drawText(page, amount, {
    ...inner,
    y: top + 2,
    size: 6.2,
    weight: 'bold',
    anchor: 'end',
    path: ['amount'],
  });
  const spoken = drawText(page, `${words.inWords}: ${inWords}.`, {
    ...inner,
    y: y + 0.6,
    size: BODY,
    lines: 3,
    path: ['amount'],
  });
  if (due === '') return spoken;
  return drawText(page, `${words.due}: ${due}`, {
    ...inner,
    y: spoken + 1,
    size: BODY * 1.08,
    lines: 2,
    weight: 'bold',
    path: ['due'],
  });
}

/** The box with the code on the left and what to type by hand on the right. */
function setPayment(page: Canvas, facts: NoticeData, column: NoticeColumn, top: number): number {
  const words = PHRASES[facts.lang];
  const [pad, side] = [4, 64];
  const frame = page.items.length;
  drawSymbol(page, facts.symbol, { x: column.x + 2, y: top + 2, side, path: ['payload'] });
  const x = column.x + side + 2 + pad;
  const room = { x, width: column.x + column.width - pad - x };
  const title = { ...room, y: top + pad, size: 4.3, lines: 2, weight: 'bold', fill: facts.accent } as const;
  let y = drawText(page, words.scanHere, { ...title, path: ['lang'] }) + 1.6;
  const rows = [
    [words.bank, facts.bank, 'bank'],
    [words.account, facts.account, 'account'],
    [words.accountName, facts.accountName, 'accountName'],
    [words.amount, facts.amount, 'amount'],
    [words.purpose, facts.purpose, 'purpose'],
  ] as const;
  for (const [label, value, key] of rows) {
    const style = { y, size: BODY, path: [key] } as const;
    drawText(page, label, { ...style, x, width: 29, fill: MUTED });
    y = drawText(page, value, {
      ...style,
      x: x + 30,
      width: room.width - 30,
      lines: 2,
      smallest: 2.8,
      weight: 'bold',
    });
    y += 1.8;
  }
  y = drawText(page, words.fallback, { ...room, y: y + 1, size: 3.3, lines: 3, fill: MUTED, path: ['lang'] });
  const bottom = Math.max(y + pad - 1, top + side + 4);
  const box = { ...column, y: top, height: bottom - top, radius: 3, stroke: RULE, line: 0.4 };
  page.items.splice(frame, 0, { kind: 'box', ...box });
  return bottom;
}

function setNotes(page: Canvas, { notes, lang }: NoticeData, column: NoticeColumn, top: number): number {
  const style = { ...column, size: BODY * 0.95, lines: 4 } as const;
  let y = drawText(page, PHRASES[lang].noLink, { ...style, y: top, weight: 'bold', path: ['lang'] });
  notes.forEach((note, i) => {
    y = drawText(page, note, { ...style, y: y + 0.6, path: ['notes', i] });
  });
  return y;
}

function setSigner(
  page: Canvas,
  { issued, signer, lang }: NoticeData,
  column: NoticeColumn,
  top: number,
): number {
  const width = column.width * 0.48;
  const style = { x: column.x + column.width - width, width, size: BODY, anchor: 'middle' } as const;
  let y = drawText(page, issued, { ...style, y: top, path: ['issued'] });
  if (signer.role === '') return y;
  y = drawText(page, signer.role, {
    ...style,
    y: y + 0.4,
    weight: 'bold',
    lines: 2,
    path: ['signer', 'role'],
  });
  y = drawText(page, PHRASES[lang].sign, { ...style, y, size: 3.2, fill: MUTED, path: ['lang'] }) + 16;
  return drawText(page, signer.name, { ...style, y, weight: 'bold', path: ['signer', 'name'] });
}
