import { schemaOf } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import { passOn, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { type Canvas, trialOf } from '../layout/canvas.ts';
import { PAPERS } from '../layout/paper.ts';
import { type Scene, scaleItem } from '../layout/scene.ts';
import { NOTICE, type NoticeInput } from './fields.ts';
import { type NoticeData, readNotice } from './input.ts';
import { setNotice } from './layout.ts';

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
  return finish(documentsMessages, (report) => {
    const facts = readNotice(input, report);
    return facts && layOut(facts, report);
  });
}

/** Gives the JSON Schema (draft 2020-12) of what {@link notice} takes; pictures have no form in JSON. */
export function noticeJsonSchema(): Readonly<Record<string, unknown>> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schemaOf(NOTICE) };
}

/** A4 sets the layout in millimetres; type on A5 shrinks less than the paper does. */
const SCALES = {
  A4: [1, 0.95, 0.9, 0.85, 0.8, 0.76, 0.72],
  A5: [0.8, 0.76, 0.72, 0.68, 0.64],
} as const;

/** Takes the largest type in which everything fits on one page. */
function layOut(facts: NoticeData, report: Report): Scene {
  const [width, height] = PAPERS[facts.paper];
  let page: Canvas = { items: [], report, unit: 1 };
  for (const scale of SCALES[facts.paper]) {
    page = { ...trialOf(page), unit: scale };
    setNotice(page, facts, { width: width / scale, height: height / scale });
    if (page.report.issues.length === 0) break;
  }
  passOn(page.report.issues, report);
  const items = page.items.map((item) => scaleItem(item, page.unit));
  const title = [facts.heading, facts.subject, facts.issuer].filter(Boolean).join(' – ');
  return { width, height, title, lang: facts.lang, medium: 'paper', items };
}
