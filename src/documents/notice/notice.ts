import { schemaOf } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { PHRASES } from '../input/phrases.ts';
import { layOutBlock } from '../layout/block.ts';
import { type Canvas, drawText, pageFor } from '../layout/canvas.ts';
import { flowPages } from '../layout/flow.ts';
import { PAPERS } from '../layout/paper.ts';
import { joinTitle, type Scene } from '../layout/scene.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import { noticeBlocks } from './blocks.ts';
import { NOTICE, type NoticeInput } from './fields.ts';
import { type NoticeData, readNotice } from './input.ts';

/**
 * Lays out a fee notice on as many pages of A4 or A5 as its items need: issuer, payer, a table of the items with groups and
 * subtotals, the amount in digits and in Vietnamese words, the payment part, notes and signature.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`, `document.mismatch`, and what reading the code reports;
 * `document.total` when the items do not add up.
 */
export function notice(input: NoticeInput): Scene[] {
  return unwrap(safeNotice(input));
}

/** Does what {@link notice} does and returns a {@link Result} instead of throwing. */
export function safeNotice(input: NoticeInput): Result<Scene[]> {
  return finish(documentsMessages, (report) => {
    const facts = readNotice(input, report);
    return facts && layOutNotice(facts, { opening: [], report });
  });
}

/** Gives the JSON Schema (draft 2020-12) of what {@link notice} takes; pictures have no form in JSON. */
export function noticeJsonSchema(): Readonly<Record<string, unknown>> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schemaOf(NOTICE) };
}

const MARGINS = { A4: { margin: 10, top: 11, bottom: 11 }, A5: { margin: 10, top: 8, bottom: 8 } } as const;

/** Lays out a notice, with sentences before its items. */
export function layOutNotice(
  facts: NoticeData,
  { opening, report }: { readonly opening: readonly string[]; readonly report: Report },
): Scene[] {
  const { paper, lang, heading, subject, issuer } = facts;
  const [width, height] = PAPERS[paper];
  const sheet = { width, height, ...MARGINS[paper] };
  const page = pageFor(report);
  const inner = width - 2 * sheet.margin;
  const frame = {
    continued: continuedHead(page, facts, inner),
    pageNumber: (at: number, pages: number) => PHRASES[lang].page(at, pages),
  };
  const pages = flowPages(noticeBlocks(page, { ...facts, opening }, inner), sheet, frame, report);
  const title = joinTitle(heading, subject, issuer);
  return pages.map((items) => ({ width, height, title, lang, medium: 'paper', items: [...items] }));
}

/** What tells of which notice a further page is. */
function continuedHead(page: Canvas, { heading, payer, issuer }: NoticeData, width: number) {
  const text = joinTitle(heading, payer[0]?.value ?? '', issuer);
  return layOutBlock(page, (own) => {
    const room = { x: 0, y: 0, width, size: TYPE_SIZES.label, smaller: TYPE_SIZES.label, lines: 2 };
    return drawText(own, text, { ...room, path: ['heading'] }) + 2;
  });
}
