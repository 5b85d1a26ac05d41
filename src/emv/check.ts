import { type IssueCode, severityOf } from '../issues/codes.ts';
import type { IssueDetail } from '../issues/detail.ts';
import { type Issue, issue } from '../issues/issue.ts';
import { show } from '../issues/show.ts';
import { type Format, fits } from '../text/charset.ts';
import { measure } from '../text/length.ts';
import { endOf, type TlvNode } from '../tlv/node.ts';
import { type ObjectSpec, type ObjectTable, specOf, tableInside } from './objects.ts';
import { hasAccount, hasTip, isSound, isSoundTree, type Judgement, longest } from './sound.ts';

const ALLOWED: Readonly<Record<Format, string>> = {
  N: 'digits',
  ans: 'unaccented printable characters',
  S: 'precomposed Unicode text',
};

/**
 * It applies a table to a tree: known and reserved ids, duplicates, presence, lengths, characters, values and the
 * tip rules, at every level. It adds what it finds to `issues`.
 */
export function checkTree(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  judgement: Judgement,
  issues: Issue[],
): void {
  if (isSoundTree(nodes, table, judgement)) return;
  const check: Check = { ...judgement, issues, report: reporter(judgement, issues) };
  checkLevel(nodes, table, check, []);
  if (!hasAccount(nodes)) {
    check.report('emv.missing', [], undefined, { path: ['merchantAccount'], expected: '(one of 02 to 51)' });
  }
  if (hasTip(nodes)) checkTips(nodes, check);
}

type Report = (
  code: IssueCode,
  tags: readonly string[],
  node: TlvNode | undefined,
  detail: IssueDetail,
) => void;

interface Check extends Judgement {
  readonly issues: Issue[];
  readonly report: Report;
}

function reporter({ strict, writing }: Judgement, issues: Issue[]): Report {
  return (code, tags, node, detail) => {
    const at = node && !writing && { at: { start: node.start, end: endOf(node) } };
    const fault = issue(code, { tags, ...at, ...detail }, strict);
    issues.push(writing && strict && code === 'emv.reserved' ? { ...fault, severity: 'error' } : fault);
  };
}

function checkLevel(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  check: Check,
  outer: readonly string[],
): void {
  for (const node of nodes) {
    const spec = specOf(table, node.tag);
    if (!spec) continue;
    if (!isSound(node.value, spec, check)) reportObject(node, spec, check, [...outer, node.tag]);
    if (spec.inside) checkInside(node, spec, check, outer);
  }
  reportDuplicates(nodes, table, check, outer);
  reportMissing(nodes, table, check, outer);
}

function reportObject(node: TlvNode, spec: ObjectSpec, check: Check, tags: readonly string[]): void {
  const path = pathOf(spec);
  if (node.value === '') check.report('tlv.empty', tags, node, { path });
  else if (spec.presence === 'R') check.report('emv.reserved', tags, node, { path });
  else reportValue(node, spec, check, tags);
}

function reportValue(node: TlvNode, spec: ObjectSpec, check: Check, tags: readonly string[]): void {
  reportLength(node, spec, check, tags);
  const legible = fits(node.value, spec.format);
  if (!legible && !node.children) reportCharset(node, spec, check, tags);
  const fault = spec.rule?.(node.value);
  if (fault && (legible || severityOf(fault.code, false) === 'error'))
    check.report(fault.code, tags, node, { path: pathOf(spec), ...fault, received: show(node.value) });
}

function pathOf({ name }: ObjectSpec): string[] {
  return name ? [name] : [];
}

function reportLength(node: TlvNode, spec: ObjectSpec, check: Check, tags: readonly string[]): void {
  const length = measure(node.value, check.unit);
  const max = longest(spec, check);
  const detail = { path: pathOf(spec), received: String(length) };
  if (length > max) check.report('emv.too_long', tags, node, { ...detail, expected: String(max) });
  if (length < spec.min) check.report('emv.too_short', tags, node, { ...detail, expected: String(spec.min) });
}

function reportCharset(node: TlvNode, spec: ObjectSpec, check: Check, tags: readonly string[]): void {
  const strict = check.strict && !(check.keepDiacritics && spec.format === 'ans' && fits(node.value, 'S'));
  const path = pathOf(spec);
  const at = check.writing ? {} : { at: { start: node.start, end: endOf(node) } };
  const detail = { path, tags, ...at, expected: ALLOWED[spec.format], received: show(node.value) };
  check.issues.push(issue('emv.charset', detail, strict));
}

function checkInside(node: TlvNode, spec: ObjectSpec, check: Check, outer: readonly string[]): void {
  const tags = [...outer, node.tag];
  const table = node.children && tableInside(spec, node.children);
  if (node.children && table) checkLevel(node.children, table, check, tags);
  else if (spec.mayBeOpaque && node.value) check.report('emv.opaque', tags, node, {});
}

function reportDuplicates(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  check: Check,
  outer: readonly string[],
): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    const name = specOf(table, node.tag)?.name;
    if (seen.has(node.tag)) {
      check.report('emv.duplicate', [...outer, node.tag], node, { path: name ? [name] : [] });
    }
    seen.add(node.tag);
  }
}

function reportMissing(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  check: Check,
  outer: readonly string[],
): void {
  const present = new Set(nodes.map((node) => node.tag));
  for (const { id, name } of table.mandatory) {
    if (!present.has(id))
      check.report('emv.missing', [...outer, id], undefined, { path: name ? [name] : [] });
  }
}

/** Objects 55, 56 and 57 go together (EMVCo MPM v1.1 §4.7.6 to §4.7.8). */
function checkTips(nodes: readonly TlvNode[], check: Check): void {
  const indicator = nodes.find(({ tag }) => tag === '55')?.value;
  expectFee(nodes, check, FIXED_FEE, indicator);
  expectFee(nodes, check, PERCENTAGE_FEE, indicator);
}

interface Fee {
  readonly tag: string;
  readonly name: string;
  readonly indicator: string;
}

const FIXED_FEE: Fee = { tag: '56', name: 'convenienceFeeFixed', indicator: '02' };
const PERCENTAGE_FEE: Fee = { tag: '57', name: 'convenienceFeePercentage', indicator: '03' };

function expectFee(nodes: readonly TlvNode[], check: Check, fee: Fee, indicator: string | undefined): void {
  const node = nodes.find(({ tag }) => tag === fee.tag);
  if ((node !== undefined) === (indicator === fee.indicator)) return;
  const expected = node
    ? `only with tip indicator ${fee.indicator}`
    : `required by tip indicator ${fee.indicator}`;
  check.report('emv.tip', [fee.tag], node, { path: [fee.name], expected });
}
