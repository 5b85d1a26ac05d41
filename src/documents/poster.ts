import { fingerprint } from '../emv/fingerprint.ts';
import type { Picture } from '../images/picture.ts';
import type { Issue } from '../issues/issue.ts';
import { type Result, toResult, unwrap } from '../issues/result.ts';
import { type Amount, groupAmount, inFours } from '../money/vnd.ts';
import { colorField, DEFAULT_ACCENT } from './input/accent.ts';
import {
  amountField,
  choiceField,
  type Fields,
  neededText,
  openFields,
  pictureField,
  textField,
} from './input/fields.ts';
import { type Language, PHRASES } from './input/phrases.ts';
import { MUTED, type Page, paintBox, rule, setText } from './layout/canvas.ts';
import { PAPERS } from './layout/paper.ts';
import { type Scene, scaleItem } from './layout/scene.ts';
import {
  type CodeSymbol,
  readSymbol,
  SYMBOL_KEYS,
  type SymbolInput,
  setCode,
  setPicture,
} from './layout/symbol.ts';

/** A standee for a counter or a stall. */
export interface PosterInput extends SymbolInput {
  /** Who is paid, as customers know them; up to two lines. */
  readonly name: string;
  readonly account?: string;
  readonly accountName?: string;
  readonly bank?: string;
  readonly amount?: Amount;
  readonly purpose?: string;
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

const KEYS = [
  ...SYMBOL_KEYS,
  ...['name', 'account', 'accountName', 'bank', 'amount', 'purpose', 'heading', 'note', 'fingerprint'],
  ...['paper', 'logo', 'accent', 'lang'],
];

/** Upright ISO 216 sizes in millimetres; one layout on A5 is scaled to the others. */
const [WIDTH, HEIGHT] = PAPERS.A5;
const MARGIN = 12;
/** Printers leave an edge of about this width white. */
const EDGE = 6;
const INNER = WIDTH - 2 * MARGIN;

/**
 * It lays out a standee: the call to scan, the payee, a large code, the account in groups of four and the fingerprint.
 *
 * @throws {PayloadError} `input.*`, `text.unsupported`, `render.*`.
 */
export function poster(input: PosterInput): Scene {
  return unwrap(safePoster(input));
}

/** It lays out like {@link poster} and returns the issues instead of throwing. */
export function safePoster(input: PosterInput): Result<Scene> {
  const issues: Issue[] = [];
  const facts = readPoster(input, issues);
  if (!facts) return toResult<Scene>(undefined, issues);
  const [width, height] = PAPERS[facts.paper];
  const scale = Math.min(width / WIDTH, height / HEIGHT);
  const page: Page = { items: [], issues, unit: scale };
  setPoster(page, facts);
  const title = [facts.heading, facts.name].join(' – ');
  const items = page.items.map((item) => scaleItem(item, scale));
  return toResult<Scene>({ width, height, title, lang: facts.lang, medium: 'paper', items }, issues);
}

interface Facts {
  readonly paper: keyof typeof PAPERS;
  readonly symbol: CodeSymbol;
  readonly name: string;
  readonly account: string;
  readonly accountName: string;
  readonly bank: string;
  readonly amount: string;
  readonly purpose: string;
  readonly heading: string;
  readonly note: string;
  readonly fingerprint: string;
  readonly logo: Picture | undefined;
  readonly accent: string;
  readonly lang: Language;
}

function readPoster(input: unknown, issues: Issue[]): Facts | undefined {
  const fields = openFields(input, KEYS, issues);
  const symbol = readSymbol(fields);
  const lang = choiceField(fields, 'lang', ['vi', 'en']);
  const amount = amountField(fields, 'amount');
  const facts = {
    lang,
    paper: choiceField(fields, 'paper', ['A5', 'A4', 'A6']),
    name: neededText(fields, 'name'),
    account: inFours(textField(fields, 'account')),
    accountName: textField(fields, 'accountName'),
    bank: textField(fields, 'bank'),
    amount: amount === undefined ? '' : groupAmount(amount),
    purpose: textField(fields, 'purpose'),
    heading: textField(fields, 'heading') || PHRASES[lang].scanToPay,
    note: textField(fields, 'note'),
    fingerprint: readFingerprint(fields, symbol),
    logo: pictureField(fields, 'logo'),
    accent: colorField(fields, 'accent', DEFAULT_ACCENT),
  };
  return symbol && { ...facts, symbol };
}

function readFingerprint(fields: Fields, symbol: CodeSymbol | undefined): string {
  const given = fields.value('fingerprint');
  const text =
    given === undefined && symbol ? fingerprint(symbol.matrix.text) : textField(fields, 'fingerprint');
  return inFours(text);
}

function setPoster(page: Page, facts: Facts): void {
  const words = PHRASES[facts.lang];
  setBand(page, facts);
  const below = setName(page, facts);
  const foot = HEIGHT - 22;
  const details = detailsOf(facts);
  const room = foot - below - details.reduce((sum, { height }) => sum + height, 0) - 4;
  const side = Math.min(INNER - 6, room);
  const x = (WIDTH - side) / 2;
  const top = below + Math.max(0, (room - side) / 2);
  paintBox(page, { x, y: top, width: side, height: side, radius: 4, stroke: facts.accent, line: 0.7 });
  setCode(page, facts.symbol, { x: x + 1, y: top + 1, side: side - 2, path: ['payload'] });
  let y = top + side + 3;
  for (const { height, ...style } of details) {
    setText(page, style.text, { x: MARGIN, y, width: INNER, anchor: 'middle', ...style });
    y += height;
  }
  setFoot(page, facts, words.checkName);
}

function setBand(page: Page, { heading, accent, lang }: Facts): void {
  paintBox(page, { x: EDGE, y: EDGE, width: WIDTH - 2 * EDGE, height: 28, radius: 4, fill: accent });
  const style = { x: MARGIN, width: INNER, anchor: 'middle', fill: '#ffffff', path: ['heading'] } as const;
  setText(page, heading, { ...style, y: 9, size: 9.6, smallest: 4, weight: 'bold' });
  setText(page, PHRASES[lang].scanHow, { ...style, y: 22.8, size: 3.9 });
}

/** The payee's name, beside or without a logo; returns where the code may begin. */
function setName(page: Page, { name, logo }: Facts): number {
  const top = 37;
  const style = { size: 8.4, smallest: 3.4, lines: 2, weight: 'bold', path: ['name'] } as const;
  if (!logo)
    return setText(page, name, { x: MARGIN, y: top, width: INNER, anchor: 'middle', ...style }) + 2.5;
  const used = setPicture(page, logo, { x: MARGIN, y: top, width: 40, height: 17, anchor: 'start' });
  const x = MARGIN + used + 5;
  const room = { x, width: WIDTH - MARGIN - x };
  const trial: Page = { ...page, items: [], issues: [] };
  const height = setText(trial, name, { ...room, y: 0, ...style });
  setText(page, name, { ...room, y: top + Math.max(0, (17 - height) / 2), ...style });
  return top + Math.max(17, height) + 2.5;
}

function detailsOf({ account, accountName, bank, amount, purpose }: Facts) {
  const all = [
    { text: amount, size: 8, weight: 'bold', height: 10.5, path: ['amount'] },
    { text: purpose, size: 4.6, weight: 'regular', height: 6.4, path: ['purpose'] },
    { text: account, size: 9, weight: 'bold', height: 11.2, smallest: 4, path: ['account'] },
    { text: accountName, size: 5.2, weight: 'bold', height: 7, smallest: 2.8, path: ['accountName'] },
    { text: bank, size: 4.8, weight: 'regular', height: 6.6, smallest: 2.6, fill: MUTED, path: ['bank'] },
  ] as const;
  return all.filter(({ text }) => text !== '');
}

function setFoot(page: Page, { fingerprint: mark, note, lang }: Facts, advice: string): void {
  const y = HEIGHT - 19;
  rule(page, { x: MARGIN, y, width: INNER, weight: 0.25 });
  const left = mark ? 76 : INNER;
  const lower = note ? 4.4 : 3;
  setText(page, advice, {
    x: MARGIN,
    y: y + lower,
    width: left,
    size: 3.2,
    fill: MUTED,
    lines: 2,
    path: ['lang'],
  });
  setText(page, note, { x: MARGIN, y: y + 10, width: left, size: 3.2, weight: 'bold', path: ['note'] });
  if (!mark) return;
  const right = { x: MARGIN + left, width: INNER - left, anchor: 'end' } as const;
  setText(page, PHRASES[lang].fingerprint, {
    ...right,
    y: y + 2.4,
    size: 3,
    fill: MUTED,
    path: ['fingerprint'],
  });
  setText(page, mark, { ...right, y: y + 6.2, size: 5.2, weight: 'bold', path: ['fingerprint'] });
}
