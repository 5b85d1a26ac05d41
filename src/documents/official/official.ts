import { schemaOf } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { continuedHead, flowSheets } from '../form/flow.ts';
import { readForm } from '../form/read.ts';
import { readDocument } from '../input/fields.ts';
import { pageFor } from '../layout/canvas.ts';
import { PAPERS } from '../layout/paper.ts';
import { joinTitle, type Scene } from '../layout/scene.ts';
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
  const { heading } = OFFICIAL_WORDS[lang];
  const [width, height] = PAPERS.A4;
  const { left: margin, right, top, bottom } = OFFICIAL_MARGINS;
  const inner = width - margin - right;
  const continued = continuedHead(joinTitle(heading, number, issuer), inner, report);
  const sheet = { width, height, margin, right, top, bottom };
  const title = joinTitle(heading, subject, issuer);
  const blocks = officialBlocks(pageFor(report), facts, inner);
  return flowSheets({ sheet, title, lang, continued }, blocks, report);
}
