import { finish } from '../issues/finish.ts';
import { documentsMessages } from '../issues/messages/domains.ts';
import { passOn, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { writeVnd } from '../money/vnd.ts';
import { type AskedPayment, adviseName, readAsked } from './code/asked.ts';
import { drawPaymentCode } from './code/draw.ts';
import { CODE, type CodeInput } from './code/fields.ts';
import { accent } from './input/accent.ts';
import { oneOf, type ReadBy, readDocument, type TableFor } from './input/fields.ts';
import { type Language, PHRASES } from './input/phrases.ts';
import { printedText, requiredText } from './input/text.ts';
import { layOutBlock, type PageBlock, placeBlock } from './layout/block.ts';
import { type Canvas, drawRect, drawText, INK, trialOf } from './layout/canvas.ts';
import { joinTitle, PIXEL, type Scene, scaleItem } from './layout/scene.ts';

/** A picture for a chat group or a private message, upright as telephones show it: one payer, one sum. */
export interface ChatPictureInput extends CodeInput {
  /** Who pays, by name. */
  readonly payer: string;
  /** A class, a ward, a room: "Lớp 6A1". */
  readonly payerGroup?: string;
  /** Who asks for it. */
  readonly issuer?: string;
  /** What for, as it is to be read: "Các khoản thu tháng 9". */
  readonly subject?: string;
  /** Last day to pay, as it is to be read. */
  readonly due?: string;
  /** The color of the band. */
  readonly accent?: string;
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

/** The fields of {@link ChatPictureInput}. */
export const CHAT_PICTURE = {
  ...CODE,
  lang: oneOf('vi', 'en'),
  payer: requiredText(),
  payerGroup: printedText(),
  issuer: printedText(),
  subject: printedText(),
  due: printedText(),
  accent: accent(),
} satisfies TableFor<ChatPictureInput>;

/** Width and height in pixels: the tallest that chats show whole. */
const [CHAT_WIDTH, CHAT_HEIGHT] = [1080, 1350];
const CHAT_MARGIN = 60;
const CHAT_INNER = CHAT_WIDTH - 2 * CHAT_MARGIN;
const CHAT_BAND = 20;
/** Sides of the square that holds the code; a smaller one is hard to scan from another screen. */
const [LEAST_SIDE, MOST_SIDE] = [520, 720];

/**
 * Lays out a picture of 1080 × 1350 pixels: who pays and the sum, large, the code on whole pixels, and whose account it is.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`, `document.mismatch`, and what reading the code reports.
 */
export function chatPicture(input: ChatPictureInput): Scene {
  return unwrap(safeChatPicture(input));
}

/** Does what {@link chatPicture} does and returns a {@link Result} instead of throwing. */
export function safeChatPicture(input: ChatPictureInput): Result<Scene> {
  return finish(documentsMessages, (report) => layOutChatPicture(input, report));
}

type ChatFacts = Omit<ReadBy<typeof CHAT_PICTURE>, keyof AskedPayment> & AskedPayment;

function layOutChatPicture(input: unknown, report: Report): Scene | undefined {
  const fields = readDocument(CHAT_PICTURE, input, report);
  const asked = fields && readAsked(fields, report);
  if (!asked) return undefined;
  adviseName(asked, report);
  const facts = { ...fields, ...asked };
  const page: Canvas = { items: [], report, unit: PIXEL };
  setChatPicture(page, facts);
  return {
    width: CHAT_WIDTH * PIXEL,
    height: CHAT_HEIGHT * PIXEL,
    title: joinTitle(facts.payer, facts.payerGroup, facts.issuer),
    lang: facts.lang,
    medium: 'screen',
    items: page.items.map((item) => scaleItem(item, PIXEL)),
  };
}

function setChatPicture(page: Canvas, facts: ChatFacts): void {
  drawRect(page, { x: 0, y: 0, width: CHAT_WIDTH, height: CHAT_BAND, fill: facts.accent });
  const half = 1.5;
  const edge = { x: half, y: half, width: CHAT_WIDTH - 2 * half, height: CHAT_HEIGHT - 2 * half };
  drawRect(page, { ...edge, stroke: INK, line: 2 * half });
  const divided = divideHeight(page, facts);
  if (!divided) {
    const limit = `${CHAT_WIDTH} × ${CHAT_HEIGHT} px`;
    page.report('render.overflow', { path: [widestLine(facts)], limit });
    return;
  }
  const { head, foot, room } = divided;
  const side = Math.floor(Math.min(MOST_SIDE, room));
  const spare = (room - side) / 3;
  const headEnd = placeBlock(page, head, 0, CHAT_TOP + spare / 2);
  const codeTop = Math.round(headEnd + spare);
  const x = Math.floor((CHAT_WIDTH - side) / 2);
  drawPaymentCode(page, facts, { x, y: codeTop, side, grid: true });
  placeBlock(page, foot, 0, codeTop + side + spare);
}

/** Where the text begins, and what stays free below it. */
const [CHAT_TOP, CHAT_BOTTOM] = [44, 30];
const CHAT_SCALES = [1, 0.9, 0.8, 0.7, 0.6];

/** Sets the text above and below the code in the largest type that leaves room for the code. */
function divideHeight(page: Canvas, facts: ChatFacts) {
  for (const scale of CHAT_SCALES) {
    const own = trialOf(page);
    const head = stackOf(own, headLines(facts), scale);
    const foot = stackOf(own, footLines(facts), scale);
    const room = CHAT_HEIGHT - CHAT_TOP - CHAT_BOTTOM - head.height - foot.height;
    if (room < LEAST_SIDE) continue;
    passOn(own.report.issues, page.report);
    return { head, foot, room };
  }
  return undefined;
}

interface ChatLine {
  readonly key: keyof ChatPictureInput;
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly lines: number;
  readonly role?: 'title';
}

function headLines({ issuer, payer, payerGroup, subject, amount }: ChatFacts): readonly ChatLine[] {
  const sum = amount === undefined ? '' : writeVnd(amount);
  return [
    { key: 'issuer', text: issuer, size: 32, weight: 'regular', lines: 2 },
    { key: 'payer', text: payer, size: 60, weight: 'bold', lines: 2, role: 'title' },
    { key: 'payerGroup', text: payerGroup, size: 44, weight: 'bold', lines: 1 },
    { key: 'subject', text: subject, size: 34, weight: 'regular', lines: 2 },
    { key: 'amount', text: sum, size: 104, weight: 'bold', lines: 1 },
  ];
}

function footLines({ purpose, account, accountName, bank, due, lang }: ChatFacts): readonly ChatLine[] {
  const words = PHRASES[lang];
  const named = (label: string, text: string) => (text === '' ? '' : `${label}: ${text}`);
  return [
    { key: 'account', text: account, size: 48, weight: 'bold', lines: 1 },
    { key: 'accountName', text: accountName, size: 36, weight: 'bold', lines: 2 },
    { key: 'bank', text: bank, size: 34, weight: 'regular', lines: 2 },
    { key: 'purpose', text: named(words.purpose, purpose), size: 34, weight: 'regular', lines: 2 },
    { key: 'due', text: named(words.due, due), size: 36, weight: 'bold', lines: 1 },
  ];
}

/** Lines one below the other, each in the middle. */
function stackOf(page: Canvas, all: readonly ChatLine[], scale: number): PageBlock {
  const room = { x: CHAT_MARGIN, width: CHAT_INNER, anchor: 'middle' } as const;
  return layOutBlock(page, (own) =>
    all.reduce((y, { key, text, size: usual, ...style }) => {
      const size = Math.max(24, usual * scale);
      const fitting = { size, smallest: Math.max(24, size * 0.55), whole: key === 'account' };
      return drawText(own, text, { ...room, ...style, ...fitting, y, path: [key] });
    }, 0),
  );
}

function widestLine(facts: ChatFacts): string {
  const all = [...headLines(facts), ...footLines(facts)];
  return all.reduce((most, line) => (line.text.length > most.text.length ? line : most)).key;
}
