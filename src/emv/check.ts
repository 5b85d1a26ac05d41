import { severityOf } from '../issues/codes.ts';
import { asError, type Fault, fault } from '../issues/issue.ts';
import { show } from '../issues/show.ts';
import { type Format, fits } from '../text/charset.ts';
import { type LengthUnit, measure } from '../text/length.ts';
import { spanOf, type TlvNode } from '../tlv/node.ts';
import { type ObjectSpec, type ObjectTable, specOf } from './objects.ts';
import type { ValueFault } from './values.ts';

/** How a tree is judged. */
export interface Judgement {
  /** Deviations are errors. */
  readonly strict: boolean;
  /** How lengths count. */
  readonly unit: LengthUnit;
  /** Lengths that differ from the table's, by the name of the object. */
  readonly limits?: Readonly<Record<string, number>> | undefined;
  /** `ans` objects may hold precomposed Unicode. */
  readonly keepDiacritics?: boolean | undefined;
}

const ALLOWED: Readonly<Record<Format, string>> = {
  N: 'digits',
  ans: 'unaccented printable characters',
  S: 'precomposed Unicode text',
};

/**
 * It applies a table to a tree: known and reserved ids, duplicates, presence, lengths, characters, values and the
 * tip rules, at every level.
 */
export function checkTree(nodes: readonly TlvNode[], table: ObjectTable, judgement: Judgement): Fault[] {
  const check: Check = { ...judgement, faults: [] };
  checkLevel(nodes, table, [], check);
  if (!nodes.some(({ tag }) => tag >= '02' && tag <= '51')) {
    const detail = { path: ['merchantAccount'], expected: '(one of 02 to 51)', tags: [] };
    check.faults.push(fault('emv.missing', detail, check.strict));
  }
  checkTips(nodes, check);
  return check.faults;
}

/** It turns what was found in a tree into what stands against writing it: no places, and reserved objects refused. */
export function asWritten(faults: readonly Fault[], strict: boolean): Fault[] {
  return faults.map(({ at, ...found }) => (strict && found.code === 'emv.reserved' ? asError(found) : found));
}

interface Check extends Judgement {
  readonly faults: Fault[];
}

function checkLevel(
  nodes: readonly TlvNode[],
  table: ObjectTable,
  outer: readonly string[],
  check: Check,
): void {
  const { faults, strict } = check;
  const about = ({ id, name }: ObjectSpec) => ({ path: name ? [name] : [], tags: [...outer, id] });
  const seen = new Set<string>();
  const repeated: Fault[] = [];
  for (const node of nodes) {
    const spec = specOf(table, node.tag);
    if (!spec) continue;
    const place = { ...about(spec), at: spanOf(node) };
    for (const { code, lenient, ...found } of faultsOf(node, spec, check)) {
      faults.push(fault(code, { ...place, ...found }, strict && !lenient));
    }
    if (seen.has(node.tag)) repeated.push(fault('emv.duplicate', place));
    seen.add(node.tag);
    if (node.children && spec.inside)
      checkLevel(node.children, spec.inside(node.children), place.tags, check);
    else if (spec.mayBeOpaque && node.value) faults.push(fault('emv.opaque', { ...place, path: [] }));
  }
  faults.push(...repeated);
  for (const spec of table) {
    if (spec.presence === 'M' && !seen.has(spec.id)) faults.push(fault('emv.missing', about(spec), strict));
  }
}

interface Finding extends ValueFault {
  readonly received?: string;
  /** Whether it is a warning even under strict rules. */
  readonly lenient?: boolean | undefined;
}

function faultsOf({ value, children }: TlvNode, spec: ObjectSpec, judgement: Judgement): Finding[] {
  if (value === '') return [{ code: 'tlv.empty' }];
  if (spec.presence === 'R') return [{ code: 'emv.reserved' }];
  const { name, format, min, max, rule } = spec;
  const { limits, keepDiacritics, unit } = judgement;
  const found: Finding[] = [];
  const length = measure(value, unit);
  const most = limits?.[name] ?? max;
  const received = String(length);
  if (length > most) found.push({ code: 'emv.too_long', expected: String(most), received });
  if (length < min) found.push({ code: 'emv.too_short', expected: String(min), received });
  const legible = fits(value, format);
  if (!legible && !children) {
    const lenient = keepDiacritics && format === 'ans' && fits(value, 'S');
    found.push({ code: 'emv.charset', expected: ALLOWED[format], received: show(value), lenient });
  }
  const broken = rule?.(value);
  if (broken && (legible || severityOf(broken.code, false) === 'error')) {
    found.push({ ...broken, received: show(value) });
  }
  return found;
}

/** Fees that an indicator in object 55 asks for (EMVCo MPM v1.1 §4.7.6 to §4.7.8). */
const FEES = [
  { tag: '56', name: 'convenienceFeeFixed', indicator: '02' },
  { tag: '57', name: 'convenienceFeePercentage', indicator: '03' },
] as const;

function checkTips(nodes: readonly TlvNode[], { faults, strict }: Check): void {
  const given = nodes.find(({ tag }) => tag === '55')?.value;
  for (const { tag, name, indicator } of FEES) {
    const node = nodes.find((candidate) => candidate.tag === tag);
    if ((node !== undefined) === (given === indicator)) continue;
    const expected = `${node ? 'only with' : 'required by'} tip indicator ${indicator}`;
    const detail = { path: [name], tags: [tag], expected, ...(node && { at: spanOf(node) }) };
    faults.push(fault('emv.tip', detail, strict));
  }
}
