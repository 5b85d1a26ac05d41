import { schemaOf } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { flowDocument } from '../form/flow.ts';
import { pageFor } from '../layout/canvas.ts';
import type { Scene } from '../layout/scene.ts';
import { noticeBlocks, type WordsOfKind } from './blocks.ts';
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
    return facts && layOutNotice(facts, { opening: [] }, report);
  });
}

/** Gives the JSON Schema (draft 2020-12) of what {@link notice} takes; pictures have no form in JSON. */
export function noticeJsonSchema(): Readonly<Record<string, unknown>> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schemaOf(NOTICE) };
}

/** Lays out a notice in the words of its kind. */
export function layOutNotice(facts: NoticeData, words: WordsOfKind, report: Report): Scene[] {
  const page = pageFor(report);
  return flowDocument(facts, (width) => noticeBlocks(page, { ...facts, ...words }, width), report);
}
