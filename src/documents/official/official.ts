import { schemaOf } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { readForm } from '../form/read.ts';
import { readDocument } from '../input/fields.ts';
import { PHRASES } from '../input/phrases.ts';
import { layOutBlock } from '../layout/block.ts';
import { drawText, pageFor } from '../layout/canvas.ts';
import { flowPages } from '../layout/flow.ts';
import { PAPERS } from '../layout/paper.ts';
import { joinTitle, type Scene } from '../layout/scene.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import { officialBlocks } from './blocks.ts';
import { OFFICIAL_NOTICE, type OfficialNoticeInput } from './fields.ts';
import { OFFICIAL_MARGINS } from './sizes.ts';
import { OFFICIAL_WORDS } from './words.ts';

/**
 * Lays out a notice of a body on pages of A4: the head in two columns with the state's name and motto, number, place and date,
 * title, grounds, paragraphs, items, the payment part, recipients and signature. Its code may have no amount.
 *
 * @throws {VietqrError} what {@link notice} throws.
 */
export function officialNotice(input: OfficialNoticeInput): Scene[] {
  return unwrap(safeOfficialNotice(input));
}

/** Does what {@link officialNotice} does and returns a {@link Result} instead of throwing. */
export function safeOfficialNotice(input: OfficialNoticeInput): Result<Scene[]> {
  return finish(documentsMessages, (report) => {
    const facts = readOfficialNotice(input, report);
    return facts && layOutOfficialNotice(facts, report);
  });
}

/** Gives the JSON Schema (draft 2020-12) of what {@link officialNotice} takes; pictures have no form in JSON. */
export function officialNoticeJsonSchema(): Readonly<Record<string, unknown>> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schemaOf(OFFICIAL_NOTICE) };
}

/** What stands on an official notice, checked and ready to be set. */
export type OfficialFacts = NonNullable<ReturnType<typeof readOfficialNotice>>;

function readOfficialNotice(input: unknown, report: Report) {
  const fields = readDocument(OFFICIAL_NOTICE, input, report);
  return fields && readForm({ ...fields, payer: [], issuerDetails: [], heading: '' }, report);
}

function layOutOfficialNotice(facts: OfficialFacts, report: Report): Scene[] {
  const { lang, subject, issuer, number } = facts;
  const [width, height] = PAPERS.A4;
  const { left, right, top, bottom } = OFFICIAL_MARGINS;
  const page = pageFor(report);
  const inner = width - left - right;
  const name = joinTitle(OFFICIAL_WORDS[lang].heading, number, issuer);
  const continued = layOutBlock(page, (own) => {
    const room = { x: 0, y: 0, width: inner, size: TYPE_SIZES.label, smaller: TYPE_SIZES.label, lines: 4 };
    return drawText(own, name, { ...room, path: ['issuer'] }) + 2;
  });
  const frame = { continued, pageNumber: (at: number, pages: number) => PHRASES[lang].page(at, pages) };
  const sheet = { width, height, margin: left, right, top, bottom };
  const pages = flowPages(officialBlocks(page, facts, inner), sheet, frame, report);
  const title = joinTitle(OFFICIAL_WORDS[lang].heading, subject, issuer);
  return pages.map((items) => ({ width, height, title, lang, medium: 'paper', items: [...items] }));
}
