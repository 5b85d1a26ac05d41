import type { Phrase } from '../issues/messages/phrase.ts';
import { asError, type RawIssue, type Report, type ReportDetail, severityUnder } from '../issues/report.ts';
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
export function checkTree(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  options: CheckOptions,
  report: Report,
): void {
  checkLevel(nodes, table, [], options, report);
  checkTips(nodes, options, report);
}

/** Finds that none of objects 02 to 51 says who is paid (EMVCo MPM v1.1 §4.7). */
export function checkAccount(nodes: readonly TlvNode[], strict: boolean, report: Report): void {
  if (nodes.some(({ tag }) => isAccount(tag))) return;
  report('emv.missing', { path: ['merchantAccount'], tags: [], expected: 'anAccountObject' }, strict);
}

/** Turns what was found in a tree into what stands against writing it: no places, and reserved objects refused. */
export function withoutPositions(issues: readonly RawIssue[], strict: boolean): RawIssue[] {
  return issues.map(({ at, ...found }) => (strict && found.code === 'emv.reserved' ? asError(found) : found));
}

function checkLevel(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  outer: readonly string[],
  options: CheckOptions,
  report: Report,
): void {
  const { strict } = options;
  const about = ({ id, name }: ObjectSpec) => ({ path: name ? [name] : [], tags: [...outer, id] });
  const seen = new Set<string>();
  for (const node of nodes) {
    const spec = rowOf(table, node.tag);
    if (!spec) continue;
    const place = { ...about(spec), at: nodeSpan(node) };
    if (node.value === '') report('tlv.empty', place, strict);
    else if (spec.presence === 'R') report('emv.reserved', { ...place, severity: 'warning' });
    else checkRowValue(node, spec, options, place, report);
    if (seen.has(node.tag)) report('emv.duplicate', place);
    seen.add(node.tag);
    const inside = node.children && spec.template?.(node.children);
    if (node.children && inside) checkLevel(node.children, inside, [...outer, node.tag], options, report);
    else if (spec.unreservedTemplate && node.value)
      report('emv.opaque', { ...place, path: [], severity: 'warning' });
  }
  for (const spec of table) {
    if (spec.presence === 'M' && spec.name !== 'crc' && !seen.has(spec.id))
      report('emv.missing', about(spec), strict);
  }
}

function checkRowValue(
  { value, children }: TlvNode,
  { name, format, min, max, rule }: ObjectSpec,
  { limits, keepDiacritics, unit, strict }: CheckOptions,
  place: ReportDetail,
  report: Report,
): void {
  const length = measure(value, unit);
  const most = limits?.[name] ?? max;
  const counted = { ...place, received: String(length) };
  if (length > most) report('emv.too_long', { ...counted, limit: most }, strict);
  if (length < min) report('emv.too_short', { ...counted, limit: min }, strict);
  const legible = fitsFormat(value, format);
  const received = stringify(value);
  const broken = rule?.(value);
  const namesPart = broken?.received !== undefined;
  if (!legible && !children && !namesPart) {
    const isKept = keepDiacritics && format === 'ans' && fitsFormat(value, 'S');
    report('emv.charset', { ...place, limit: format, received }, strict && !isKept);
  }
  if (!broken || !(legible || namesPart || broken.severity === 'error')) return;
  const { code, severity = severityUnder(strict), ...wanted } = broken;
  report(code, { ...place, severity, received, ...wanted });
}

/** Fees and the indicator in object 55 that asks for each (EMVCo MPM v1.1 §4.7.6 to §4.7.8). */
const FEES = [
  ['56', 'convenienceFeeFixed', '02'],
  ['57', 'convenienceFeePercentage', '03'],
] as const;

function checkTips(nodes: readonly TlvNode[], { strict }: CheckOptions, report: Report): void {
  const given = objectAt(nodes, '55')?.value;
  for (const [tag, name, indicator] of FEES) {
    const node = objectAt(nodes, tag);
    if (Boolean(node) === (given === indicator)) continue;
    const place = { path: [name], tags: [tag], ...(node && { at: nodeSpan(node) }) };
    const expected: Phrase = node ? `onlyWithTip(${indicator})` : `neededByTip(${indicator})`;
    report('emv.tip', { ...place, expected }, strict);
  }
}
