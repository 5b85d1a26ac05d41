import { schemaOf } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { flowDocument } from '../form/flow.ts';
import { pageFor } from '../layout/canvas.ts';
import type { Scene } from '../layout/scene.ts';
import { meterBlocks } from './blocks.ts';
import { METER_NOTICE, type MeterNoticeInput } from './fields.ts';
import { type MeterFacts, readMeterNotice } from './read.ts';

/**
 * Lays out what a household pays for electricity or water: its customer code, large, the last day in a box, the readings, the
 * tiers and what is charged beside them, the payment part, and up to twelve months as bars.
 *
 * @throws {VietqrError} what {@link notice} throws, and `document.reading` when what is charged is not what the meters say.
 */
export function meterNotice(input: MeterNoticeInput): Scene[] {
  return unwrap(safeMeterNotice(input));
}

/** Does what {@link meterNotice} does and returns a {@link Result} instead of throwing. */
export function safeMeterNotice(input: MeterNoticeInput): Result<Scene[]> {
  return finish(documentsMessages, (report) => {
    const facts = readMeterNotice(input, report);
    return facts && layOutMeterNotice(facts, report);
  });
}

/** Gives the JSON Schema (draft 2020-12) of what {@link meterNotice} takes; pictures have no form in JSON. */
export function meterNoticeJsonSchema(): Readonly<Record<string, unknown>> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schemaOf(METER_NOTICE) };
}

function layOutMeterNotice(facts: MeterFacts, report: Report): Scene[] {
  const page = pageFor(report);
  return flowDocument(facts, (width) => meterBlocks(page, facts, width), report);
}
