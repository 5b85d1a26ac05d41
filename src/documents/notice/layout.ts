import { issue } from '../../issues/issue.ts';
import { PHRASES } from '../input/phrases.ts';
import { LEADING, MUTED, type Page, paintBox, RULE, rule, setText, TINT } from '../layout/canvas.ts';
import { setCode, setPicture } from '../layout/symbol.ts';
import { textWidth } from '../layout/text/measure.ts';
import type { NoticeFacts } from './input.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Left edge and width of the type area. */
interface Column {
  readonly x: number;
  readonly width: number;
}

const MARGIN = 17;
const BODY = 3.75;

/** It sets a notice from top to bottom; a page too short for it becomes an issue. */
export function setNotice(page: Page, facts: NoticeFacts, sheet: Sheet): void {
  const column = { x: MARGIN, width: sheet.width - 2 * MARGIN };
  let y = setIssuer(page, facts, column, MARGIN - 3);
  y = setTitle(page, facts, column, y + 7);
  y = setPayer(page, facts, column, y + 6);
  y = setItems(page, facts, column, y + 5);
  y = setTotal(page, facts, column, y);
  y = setPayment(page, facts, column, y + 6);
  y = setNotes(page, facts, column, y + 4);
  y = setSigner(page, facts, column, y + 4);
  if (y <= sheet.height - MARGIN + 6) return;
  const expected = `${Math.round(sheet.height * page.unit)} mm`;
  page.issues.push(issue('render.overflow', { path: ['items'], expected }));
}

function setIssuer(
  page: Page,
  { issuer, issuerDetails, logo, accent }: NoticeFacts,
  column: Column,
  top: number,
) {
  const used = logo
    ? setPicture(page, logo, { x: column.x, y: top, width: 34, height: 20, anchor: 'start' }) + 5
    : 0;
  const room = { x: column.x + used, width: column.width - used };
  let y = setText(page, issuer, {
    ...{ ...room, y: top, size: 5, smallest: 3.2, lines: 2, weight: 'bold', fill: accent, path: ['issuer'] },
  });
  issuerDetails.forEach((text, i) => {
    y = setText(page, text, {
      ...room,
      y: y + 0.4,
      size: 3.3,
      fill: MUTED,
      lines: 2,
      path: ['issuerDetails', i],
    });
  });
  const bottom = Math.max(y, logo ? top + 20 : 0) + 2.5;
  rule(page, { ...column, y: bottom, weight: 0.5, fill: accent });
  return bottom;
}

function setTitle(page: Page, { heading, subject }: NoticeFacts, column: Column, top: number): number {
  const style = { ...column, anchor: 'middle', lines: 2 } as const;
  const y = setText(page, heading, {
    ...style,
    y: top,
    size: 7.6,
    smallest: 5,
    weight: 'bold',
    path: ['heading'],
  });
  return setText(page, subject, { ...style, y: y + 0.8, size: 4.3, fill: MUTED, path: ['subject'] });
}

const GAP = 6;

/** Pairs in two columns; a pair too long for one takes the whole width. */
function setPayer(page: Page, { payer }: NoticeFacts, column: Column, top: number): number {
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
    setText(page, name, { ...style, x, width: label - 2, fill: MUTED, lines: 2, smallest: BODY * 0.8 });
    const room = { x: x + label, width: (long ? column.width : half) - label };
    const end = setText(page, value, { ...style, ...room, lines: 3, weight: 'bold' });
    bottom = Math.max(bottom, end + 1);
    side = long ? 0 : 1 - side;
  });
  return bottom;
}

function setItems(page: Page, { items, lang }: NoticeFacts, column: Column, top: number): number {
  if (items.length === 0) return top;
  const words = PHRASES[lang];
  const [first, money] = [12, 44];
  const x = column.x + first;
  const width = column.width - first - money;
  const line = BODY * LEADING;
  const end = { x: column.x + column.width - money, width: money - 3, anchor: 'end' } as const;
  const head = { y: top + 1.4, size: BODY * 0.9, fill: MUTED, path: ['items'] } as const;
  paintBox(page, { ...column, y: top, height: line + 2.4, fill: TINT });
  setText(page, words.number, { ...head, x: column.x, width: first, anchor: 'middle' });
  setText(page, words.item, { ...head, x, width });
  setText(page, words.amount, { ...head, ...end });
  let y = top + line + 2.4;
  items.forEach(({ name, amount }, i) => {
    const at = { y: y + 1.3, size: BODY };
    setText(page, String(i + 1), { ...at, x: column.x, width: first, anchor: 'middle', path: ['items', i] });
    setText(page, amount, { ...at, ...end, path: ['items', i, 'amount'] });
    y =
      setText(page, name, { ...at, x, width, lines: 3, smallest: BODY * 0.8, path: ['items', i, 'name'] }) +
      1.1;
    rule(page, { ...column, y });
  });
  return y;
}

function setTotal(
  page: Page,
  { amount, inWords, due, lang }: NoticeFacts,
  column: Column,
  top: number,
): number {
  const words = PHRASES[lang];
  const inner = { x: column.x + 3, width: column.width - 6 };
  setText(page, words.total, { ...inner, y: top + 3, size: 4.6, weight: 'bold', path: ['amount'] });
  const y = setText(page, amount, {
    ...{ ...inner, y: top + 2, size: 6.2, weight: 'bold', anchor: 'end', path: ['amount'] },
  });
  const spoken = setText(page, `${words.inWords}: ${inWords}.`, {
    ...{ ...inner, y: y + 0.6, size: BODY, lines: 3, path: ['amount'] },
  });
  if (due === '') return spoken;
  return setText(page, `${words.due}: ${due}`, {
    ...{ ...inner, y: spoken + 1, size: BODY * 1.08, lines: 2, weight: 'bold', path: ['due'] },
  });
}

/** The box with the code on the left and what to type by hand on the right. */
function setPayment(page: Page, facts: NoticeFacts, column: Column, top: number): number {
  const words = PHRASES[facts.lang];
  const [pad, side] = [4, 64];
  const frame = page.items.length;
  setCode(page, facts.symbol, { x: column.x + 2, y: top + 2, side, path: ['payload'] });
  const x = column.x + side + 2 + pad;
  const room = { x, width: column.x + column.width - pad - x };
  const title = { ...room, y: top + pad, size: 4.3, lines: 2, weight: 'bold', fill: facts.accent } as const;
  let y = setText(page, words.scanHere, { ...title, path: ['lang'] }) + 1.6;
  const rows = [
    [words.bank, facts.bank, 'bank'],
    [words.account, facts.account, 'account'],
    [words.accountName, facts.accountName, 'accountName'],
    [words.amount, facts.amount, 'amount'],
    [words.purpose, facts.purpose, 'purpose'],
  ] as const;
  for (const [label, value, key] of rows) {
    const style = { y, size: BODY, path: [key] } as const;
    setText(page, label, { ...style, x, width: 29, fill: MUTED });
    y = setText(page, value, {
      ...style,
      x: x + 30,
      width: room.width - 30,
      lines: 2,
      smallest: 2.8,
      weight: 'bold',
    });
    y += 1.8;
  }
  y = setText(page, words.fallback, { ...room, y: y + 1, size: 3.3, lines: 3, fill: MUTED, path: ['lang'] });
  const bottom = Math.max(y + pad - 1, top + side + 4);
  const box = { ...column, y: top, height: bottom - top, radius: 3, stroke: RULE, line: 0.4 };
  page.items.splice(frame, 0, { kind: 'box', ...box });
  return bottom;
}

function setNotes(page: Page, { notes, lang }: NoticeFacts, column: Column, top: number): number {
  const style = { ...column, size: BODY * 0.95, lines: 4 } as const;
  let y = setText(page, PHRASES[lang].noLink, { ...style, y: top, weight: 'bold', path: ['lang'] });
  notes.forEach((note, i) => {
    y = setText(page, note, { ...style, y: y + 0.6, path: ['notes', i] });
  });
  return y;
}

function setSigner(page: Page, { issued, signer, lang }: NoticeFacts, column: Column, top: number): number {
  const width = column.width * 0.48;
  const style = { x: column.x + column.width - width, width, size: BODY, anchor: 'middle' } as const;
  let y = setText(page, issued, { ...style, y: top, path: ['issued'] });
  if (signer.role === '') return y;
  y = setText(page, signer.role, {
    ...style,
    y: y + 0.4,
    weight: 'bold',
    lines: 2,
    path: ['signer', 'role'],
  });
  y = setText(page, PHRASES[lang].sign, { ...style, y, size: 3.2, fill: MUTED, path: ['lang'] }) + 16;
  return setText(page, signer.name, { ...style, y, weight: 'bold', path: ['signer', 'name'] });
}
