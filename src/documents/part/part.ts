import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { adviseName, readAsked } from '../code/asked.ts';
import { readDocument } from '../input/fields.ts';
import { PHRASES } from '../input/phrases.ts';
import { placeBlock } from '../layout/block.ts';
import { pageFor } from '../layout/canvas.ts';
import { joinTitle, type Scene } from '../layout/scene.ts';
import { PART_SIZES, partBlock } from './block.ts';
import { PART, type PartInput } from './fields.ts';

/**
 * Lays out a payment part, flat (190 × 60 mm) or upright (90 × 85 mm): the code, 46 mm with its quiet zone, who is paid, how
 * much and by when, as the code says it, and one sentence on safety.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`, `document.mismatch`, and what reading the code reports.
 */
export function paymentPart(input: PartInput): Scene {
  return unwrap(safePaymentPart(input));
}

/** Does what {@link paymentPart} does and returns a {@link Result} instead of throwing. */
export function safePaymentPart(input: PartInput): Result<Scene> {
  return finish(documentsMessages, (report) => layOutPart(input, report));
}

function layOutPart(input: unknown, report: Report): Scene | undefined {
  const fields = readDocument(PART, input, report);
  const asked = fields && readAsked(fields, report);
  if (!asked) return undefined;
  adviseName(asked, report);
  const { form, lang, due } = fields;
  const page = pageFor(report);
  placeBlock(page, partBlock(page, { ...asked, due, lang }, form), 0, 0);
  const [width, height] = PART_SIZES[form];
  const title = joinTitle(PHRASES[lang].scanToTransfer, asked.accountName, asked.account);
  return { width, height, title, lang, medium: 'paper', items: page.items };
}
