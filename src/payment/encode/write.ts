import { type CheckOptions, withoutPositions } from '../../emv/check.ts';
import type { ObjectTable } from '../../emv/objects.ts';
import { withCrc } from '../../emv/payload.ts';
import { readPayload } from '../../emv/read.ts';
import { readOptions } from '../../issues/fields.ts';
import { ownProps } from '../../issues/foreign.ts';
import { createReport, hasErrors, isError, type RawIssue, type Report } from '../../issues/report.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { ENCODE_OPTIONS, limitsOf } from '../limits.ts';
import type { ExtraObject } from '../payment.ts';
import type { InputReading, RawInput } from './input.ts';
import { primitive, serialize } from './objects.ts';

/** A payment as objects in the order of their ids, not yet judged. */
export interface Planned {
  readonly objects: TlvNode[];
  readonly extraObjects: readonly ExtraObject[];
}

/** How the codes of one network are written. */
export interface CodeWriter<P extends Planned> {
  readonly table: ObjectTable;
  /** Reads a caller's object into objects to write. */
  plan(input: RawInput, reading: InputReading): P;
  /** Checks the objects, as they were planned or as a reader will see them. */
  check(objects: readonly TlvNode[], options: CheckOptions, plan: P, report: Report): void;
  /** Finds a second payee among the added objects, which only a reader sees into. */
  checkSecondPayee(objects: readonly TlvNode[], report: Report): void;
}

/** Writes a caller's object as a code, or reports what stands against it. What it writes passes strict reading. */
export function writeCode<P extends Planned>(
  writer: CodeWriter<P>,
  input: unknown,
  options: unknown,
  report: Report,
): string | undefined {
  const given = ownProps(input, report);
  const settings = given && readOptions(ENCODE_OPTIONS, options, report);
  if (!given || !settings) return undefined;
  const { diacritics = 'strip', maxPurposeLength } = settings;
  const plan = writer.plan(given, { diacritics, report });
  const { objects, extraObjects } = plan;
  const value = withCrc(serialize(objects));
  objects.push(primitive('63', value.slice(-4)));
  const check: CheckOptions = {
    strict: true,
    limits: limitsOf(maxPurposeLength),
    keepDiacritics: diacritics === 'keep',
    unit: 'characters',
  };
  const checked = (tree: readonly TlvNode[]): RawIssue[] => {
    const found = createReport();
    writer.check(tree, check, plan, found);
    return withoutPositions(found.issues, true);
  };
  let found = checked(objects);
  if (extraObjects.length > 0 && !hasErrors(report) && !found.some(isError)) {
    found = checked(reread(writer, value, report));
  }
  report.issues.push(...unreported(found, report));
  return value;
}

/** The tree as a reader will see it, with the templates among the added objects opened. */
function reread<P extends Planned>(writer: CodeWriter<P>, text: string, report: Report): readonly TlvNode[] {
  const payload = readPayload(text, writer.table, { strict: true, maxLength: text.length }, report);
  const objects = payload?.objects ?? [];
  if (payload) writer.checkSecondPayee(objects, report);
  return objects;
}

/** A field that could not be read is not missing as well. */
function unreported(found: readonly RawIssue[], { issues }: Report): RawIssue[] {
  const reported = new Set(issues.map(({ path }) => path.join('.')));
  return found.filter(({ code, path }) => code !== 'emv.missing' || !reported.has(path.join('.')));
}
