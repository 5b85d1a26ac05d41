import { finish } from '../issues/finish.ts';
import { documentsMessages } from '../issues/messages/domains.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { writeVnd } from '../money/vnd.ts';
import { type AskedPayment, readAsked } from './code/asked.ts';
import { drawPaymentCode } from './code/draw.ts';
import { CODE, type CodeInput } from './code/fields.ts';
import { drawPicture } from './code/symbol.ts';
import { accent } from './input/accent.ts';
import { oneOf, type ReadBy, readDocument, type TableFor } from './input/fields.ts';
import { type Language, PHRASES } from './input/phrases.ts';
import { picture } from './input/picture.ts';
import { printedText } from './input/text.ts';
import { type Canvas, drawLine, drawRect, drawText, INK, type TextSetting } from './layout/canvas.ts';
import { joinTitle, PIXEL, type Scene, scaleItem } from './layout/scene.ts';
import { textWidth } from './layout/text/measure.ts';

/** A picture for screens and messages, in the sizes that users know from hosted services. */
export interface CardInput extends CodeInput {
  /** Default `'compact2'`. */
  readonly preset?: Preset;
  /** Above the code; default "VietQR". */
  readonly heading?: string;
  /** The bytes of the user's own logo, PNG or JPEG. */
  readonly logo?: Uint8Array;
  /** `#rrggbb`, dark enough for white paper. */
  readonly accent?: string;
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

export type Preset = keyof typeof SIZES;

/** Width and height in pixels. */
const SIZES = { qr_only: [480, 480], compact: [540, 540], compact2: [540, 640], print: [600, 776] } as const;

/** The fields of {@link CardInput}. */
export const CARD = {
  ...CODE,
  logo: picture(),
  preset: oneOf('compact2', 'qr_only', 'compact', 'print'),
  heading: { ...printedText(), fallback: 'VietQR' },
  accent: accent(),
  lang: oneOf('vi', 'en'),
} satisfies TableFor<CardInput>;

/**
 * Lays out a card: `qr_only` 480×480, `compact` 540×540 with heading and bank, `compact2` 540×640 with the details
 * below, `print` 600×776 with all details as a list. The code is drawn on whole pixels.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`, `document.mismatch`, and what reading the code reports.
 */
export function card(input: CardInput): Scene {
  return unwrap(safeCard(input));
}

/** Does what {@link card} does and returns a {@link Result} instead of throwing. */
export function safeCard(input: CardInput): Result<Scene> {
  return finish(documentsMessages, (report) => layOutCard(input, report));
}

function layOutCard(input: unknown, report: Report): Scene | undefined {
  const facts = readCard(input, report);
  if (!facts) return undefined;
  const page: Canvas = { items: [], report, unit: PIXEL };
  LAYOUTS[facts.preset](page, facts);
  const [width, height] = SIZES[facts.preset];
  return {
    width: width * PIXEL,
    height: height * PIXEL,
    title: joinTitle(facts.heading, facts.accountName, facts.account),
    lang: facts.lang,
    medium: 'screen',
    items: page.items.map((item) => scaleItem(item, PIXEL)),
  };
}

interface CardFacts extends Omit<ReadBy<typeof CARD>, keyof AskedPayment>, Omit<AskedPayment, 'amount'> {
  readonly amount: string;
}

function readCard(input: unknown, report: Report): CardFacts | undefined {
  const fields = readDocument(CARD, input, report);
  const asked = fields && readAsked(fields, report);
  if (!asked) return undefined;
  const { amount } = asked;
  return { ...fields, ...asked, amount: amount === undefined ? '' : writeVnd(amount) };
}

type CardLayout = (page: Canvas, facts: CardFacts) => void;

const CARD_MARGIN = 36;

const LAYOUTS: Readonly<Record<Preset, CardLayout>> = {
  qr_only(page, facts) {
    drawPaymentCode(page, facts, {
      x: 0,
      y: 0,
      side: 480,
      grid: true,
    });
  },

  compact(page, facts) {
    cardFrame(page, facts, 540, 540);
    setHeading(page, facts, { y: 26, width: 540 });
    drawPaymentCode(page, facts, {
      x: 68,
      y: 68,
      side: 404,
      grid: true,
    });
    drawText(page, facts.bank || facts.accountName, {
      ...line(540, 472),
      size: 24,
      smallest: 13,
      weight: 'bold',
      path: [facts.bank ? 'bank' : 'accountName'],
    });
  },

  compact2(page, facts) {
    cardFrame(page, facts, 540, 640);
    setHeading(page, facts, { y: 24, width: 540 });
    drawPaymentCode(page, facts, {
      x: 70,
      y: 62,
      side: 400,
      grid: true,
    });
    const { amount, purpose, accountName, account, bank } = facts;
    const lines = [
      { text: amount, size: 30, weight: 'bold', fill: INK, path: ['amount'] },
      { text: purpose, size: 20, weight: 'regular', fill: INK, path: ['purpose'] },
      { text: accountName, size: 20, weight: 'bold', fill: INK, path: ['accountName'] },
      {
        text: [account, bank].filter(Boolean).join(' · '),
        size: 18,
        weight: 'regular',
        path: ['account'],
      },
    ] as const;
    const shown = lines.filter(({ text }) => text !== '');
    const height = shown.reduce((sum, { size }) => sum + size * 1.36, 0);
    let y = 458 + Math.max(0, (158 - height) / 2);
    for (const { text, ...style } of shown) {
      const bottom = drawOnTwo(page, text, { ...line(540, y), ...style });
      y = Math.max(bottom, y + style.size * 1.36);
    }
  },

  print(page, facts) {
    cardFrame(page, facts, 600, 776);
    const words = PHRASES[facts.lang];
    setHeading(page, facts, { y: 30, width: 600 });
    drawText(page, words.scanToPay, { ...line(600, 70), size: 18, path: ['heading'] });
    drawPaymentCode(page, facts, {
      x: 90,
      y: 100,
      side: 420,
      grid: true,
    });
    const rows = [
      [words.bank, facts.bank, 'bank'],
      [words.accountName, facts.accountName, 'accountName'],
      [words.account, facts.account, 'account'],
      [words.amount, facts.amount, 'amount'],
      [words.purpose, facts.purpose, 'purpose'],
    ] as const;
    let y = 528;
    for (const [label, value, key] of rows) {
      if (value === '') continue;
      drawLine(page, { x: CARD_MARGIN, y, width: 600 - 2 * CARD_MARGIN, weight: 1 });
      drawText(page, label, { x: CARD_MARGIN, y: y + 11, width: 150, size: 17, path: [key] });
      const room = { x: CARD_MARGIN + 156, width: 600 - 2 * CARD_MARGIN - 156 };
      drawOnTwo(page, value, {
        ...room,
        y: y + 8,
        size: 20,
        weight: 'bold',
        anchor: 'end',
        role: 'more',
        path: [key],
      });
      y += 44;
    }
  },
};

/** A text on one line, or on two small ones in the same height. */
function drawOnTwo(page: Canvas, text: string, setting: TextSetting): number {
  const { size, width, weight = 'regular' } = setting;
  const isLong = textWidth(text, weight) * size * 0.62 > width;
  const fitting = isLong ? { size: size * 0.72, lines: 2 } : { smallest: size * 0.6 };
  return drawText(page, text, { ...setting, ...fitting });
}

/** A frame whose head is a band of the accent. */
function cardFrame(page: Canvas, { accent }: CardFacts, width: number, height: number): void {
  drawRect(page, { x: 6, y: 6, width: width - 12, height: 8, fill: accent });
  drawRect(page, {
    x: 6,
    y: 6,
    width: width - 12,
    height: height - 12,
    stroke: INK,
    line: 1.5,
  });
}

/** The heading alone stands in the middle; beside a logo it stands on the right. */
function setHeading(page: Canvas, facts: CardFacts, { y, width }: { y: number; width: number }): void {
  const style = { size: 28, smallest: 14, weight: 'bold', role: 'title', path: ['heading'] } as const;
  if (!facts.logo) {
    drawText(page, facts.heading, { ...line(width, y), ...style });
    return;
  }
  const room = { x: CARD_MARGIN, y: y - 1, width: facts.heading ? 200 : width - 2 * CARD_MARGIN, height: 40 };
  const used = drawPicture(page, facts.logo, { ...room, anchor: facts.heading ? 'start' : 'middle' });
  const x = CARD_MARGIN + used + 16;
  drawText(page, facts.heading, { x, y, width: width - CARD_MARGIN - x, anchor: 'end', ...style });
}

function line(width: number, y: number): { x: number; y: number; width: number; anchor: 'middle' } {
  return { x: CARD_MARGIN, y, width: width - 2 * CARD_MARGIN, anchor: 'middle' };
}
