import type { IssueDetail } from '../issues/detail.ts';
import { asError, type Fault, fault } from '../issues/issue.ts';
import type { PayloadCode } from '../issues/payload-codes.ts';
import { payloadSeverity } from '../issues/payload-codes.ts';
import { stringify } from '../issues/stringify.ts';
import { fitsFormat } from '../text/charset.ts';
import { type LengthUnit, measure } from '../text/length.ts';
import { nodeSpan, objectAt, type TlvNode } from '../tlv/node.ts';
import { isAccount, type ObjectSpec, type ObjectTable, rowOf } from './objects.ts';

/** How a tree is judged. */
export interface CheckOptions {
  /** Deviations are errors. */
  readonly strict: boolean;
  /** How lengths count. */
  readonly unit: LengthUnit;
  /** Lengths that differ from the table's, by the name of the object. */
  readonly limits?: Readonly<Record<string, number>> | undefined;
  /** `ans` objects may hold precomposed Unicode. */
  readonly keepDiacritics?: boolean | undefined;
}

/**
 * Applies a table to a tree: known and reserved ids, duplicates, presence, lengths, characters, values and the
 * tip rules, at every level. That the checksum is missing is found before, when the text is divided.
 */
export function checkTree(nodes: readonly TlvNode[], table: ObjectTable, judgement: CheckOptions): Fault[] {
  const faults: Fault[] = [];
  checkLevel(nodes, table, [], judgement, faults);
  checkTips(nodes, judgement, faults);
  return faults;
}

/** Finds that none of objects 02 to 51 says who is paid (EMVCo MPM v1.1 §4.7). */
export function checkAccount(nodes: readonly TlvNode[], strict: boolean): Fault[] {
  if (nodes.some(({ tag }) => isAccount(tag))) return [];
  const detail = { path: ['merchantAccount'], tags: [], expected: '(one of 02 to 51)' };
  return [fault('emv.missing', detail, strict)];
}

/** Turns what was found in a tree into what stands against writing it: no places, and reserved objects refused. */
export function withoutPositions(faults: readonly Fault[], strict: boolean): Fault[] {
  return faults.map(({ at, ...found }) => (strict && found.code === 'emv.reserved' ? asError(found) : found));
}

function checkLevel(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  outer: readonly string[],
  judgement: CheckOptions,
  faults: Fault[],
): void {
  const { strict } = judgement;
  const about = ({ id, name }: ObjectSpec) => ({ path: name ? [name] : [], tags: [...outer, id] });
  const seen = new Set<string>();
  for (const node of nodes) {
    const spec = rowOf(table, node.tag);
    if (!spec) continue;
    const report = (code: PayloadCode, detail?: IssueDetail, lenient?: boolean) =>
      faults.push(fault(code, { ...about(spec), at: nodeSpan(node), ...detail }, strict && !lenient));
    if (node.value === '') report('tlv.empty');
    else if (spec.presence === 'R') report('emv.reserved');
    else checkRowValue(node, spec, judgement, report);
    if (seen.has(node.tag)) report('emv.duplicate');
    seen.add(node.tag);
    const inside = node.children && spec.template?.(node.children);
    if (node.children && inside) checkLevel(node.children, inside, [...outer, node.tag], judgement, faults);
    else if (spec.unreservedTemplate && node.value) report('emv.opaque', { path: [] });
  }
  for (const spec of table) {
    if (spec.presence === 'M' && spec.name !== 'crc' && !seen.has(spec.id))
      faults.push(fault('emv.missing', about(spec), strict));
  }
}

/** Reports a fault of one object; a lenient one is a warning even under strict rules. */
type RowReport = (code: PayloadCode, detail?: IssueDetail, lenient?: boolean) => void;

function checkRowValue(
  { value, children }: TlvNode,
  { name, format, min, max, rule }: ObjectSpec,
  { limits, keepDiacritics, unit }: CheckOptions,
  report: RowReport,
): void {
  const length = measure(value, unit);
  const most = limits?.[name] ?? max;
  if (length > most) report('emv.too_long', { expected: String(most), received: String(length) });
  if (length < min) report('emv.too_short', { expected: String(min), received: String(length) });
  const legible = fitsFormat(value, format);
  const received = stringify(value);
  if (!legible && !children) {
    const lenient = keepDiacritics && format === 'ans' && fitsFormat(value, 'S');
    report('emv.charset', { expected: format, received }, lenient);
  }
  const broken = rule?.(value);
  if (broken && (legible || payloadSeverity(broken.code, false) === 'error')) {
    report(broken.code, { ...broken, received });
  }
}

/** Fees and the indicator in object 55 that asks for each (EMVCo MPM v1.1 §4.7.6 to §4.7.8). */
const FEES = [
  ['56', 'convenienceFeeFixed', '02'],
  ['57', 'convenienceFeePercentage', '03'],
] as const;

function checkTips(nodes: readonly TlvNode[], { strict }: CheckOptions, faults: Fault[]): void {
  const given = objectAt(nodes, '55')?.value;
  for (const [tag, name, indicator] of FEES) {
    const node = objectAt(nodes, tag);
    if (Boolean(node) === (given === indicator)) continue;
    const place = { path: [name], tags: [tag], ...(node && { at: nodeSpan(node) }) };
    const expected = `${node ? 'only with' : 'required by'} tip indicator ${indicator}`;
    faults.push(fault('emv.tip', { ...place, expected }, strict));
  }
}
