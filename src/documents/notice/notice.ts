import type { Issue } from '../../issues/issue.ts';
import { type Result, toResult, unwrap } from '../../issues/result.ts';
import type { Amount } from '../../money/vnd.ts';
import type { Language } from '../input/phrases.ts';
import type { Canvas } from '../layout/canvas.ts';
import { PAPERS } from '../layout/paper.ts';
import { type Scene, scaleItem } from '../layout/scene.ts';
import type { SymbolInput } from '../layout/symbol.ts';
import { type NoticeData, readNotice } from './input.ts';
import { setNotice } from './layout.ts';

/** A fee notice on paper: who asks whom for what, until when, and how to pay. */
export interface NoticeInput extends SymbolInput {
  /** Who issues it; up to two lines. */
  readonly issuer: string;
  /** Address, telephone, tax code: a line each. */
  readonly issuerDetails?: readonly string[];
  /** Default "Thông báo thu tiền". */
  readonly heading?: string;
  /** Below the heading: a round, a term, a period. */
  readonly subject?: string;
  /** Who pays, in pairs such as `{ label: 'Học sinh', value: 'Nguyễn Văn An' }`. */
  readonly payer: readonly NoticePair[];
  /** What for; a reduction has a negative amount. */
  readonly items: readonly NoticeItem[];
  /** In đồng; must be the sum of the items. */
  readonly amount: Amount;
  /** Last day to pay, as it is to be read. */
  readonly due?: string;
  readonly bank: string;
  readonly account: string;
  readonly accountName: string;
  /** The purpose of the transfer, for those who cannot scan. */
  readonly purpose: string;
  /** Further sentences below the payment box. */
  readonly notes?: readonly string[];
  /** Place and date of issue. */
  readonly issued?: string;
  /** Who signs: an office and perhaps a name. */
  readonly signer?: { readonly role: string; readonly name?: string };
  /** Default `'A4'`. */
  readonly paper?: 'A4' | 'A5';
  readonly logo?: Uint8Array;
  readonly accent?: string;
  readonly lang?: Language;
}

export interface NoticePair {
  readonly label: string;
  readonly value: string;
}

export interface NoticeItem {
  readonly name: string;
  /** Whole đồng, negative for a reduction. */
  readonly amount: number;
}

/**
 * Lays out a fee notice on A4 or A5: issuer, payer, items, the amount in digits and in Vietnamese words, the code,
 * the account and purpose for a transfer by hand, and the sentence that no link is needed.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`; `document.total` when the items do not add up.
 */
export function notice(input: NoticeInput): Scene {
  return unwrap(safeNotice(input));
}

/** Does what {@link notice} does and returns a {@link Result} instead of throwing. */
export function safeNotice(input: NoticeInput): Result<Scene> {
  const issues: Issue[] = [];
  const facts = readNotice(input, issues);
  return toResult(facts && layOut(facts, issues), issues);
}

/** A4 sets the layout in millimetres; type on A5 shrinks less than the paper does. */
const SCALES = {
  A4: [1, 0.95, 0.9, 0.85, 0.8, 0.76, 0.72],
  A5: [0.8, 0.76, 0.72, 0.68, 0.64],
} as const;

/** Takes the largest type in which everything fits on one page. */
function layOut(facts: NoticeData, issues: Issue[]): Scene {
  const [width, height] = PAPERS[facts.paper];
  let page: Canvas = { items: [], issues: [], unit: 1 };
  for (const scale of SCALES[facts.paper]) {
    page = { items: [], issues: [], unit: scale };
    setNotice(page, facts, { width: width / scale, height: height / scale });
    if (page.issues.length === 0) break;
  }
  issues.push(...page.issues);
  const items = page.items.map((item) => scaleItem(item, page.unit));
  const title = [facts.heading, facts.subject, facts.issuer].filter(Boolean).join(' – ');
  return { width, height, title, lang: facts.lang, medium: 'paper', items };
}
