import { fits } from '../text/charset.ts';
import { type LengthUnit, measure } from '../text/length.ts';
import { twoDigits } from '../tlv/digits.ts';
import type { TlvNode } from '../tlv/node.ts';
import { type ObjectSpec, type ObjectTable, tableInside } from './objects.ts';

/** How a tree is judged. */
export interface Judgement {
  /** Deviations are errors. */
  readonly strict: boolean;
  /** The tree is about to be written: reserved objects are deviations, and places are not told. */
  readonly writing: boolean;
  /** Whether the whole text is known to be in the EMV Common Character Set. */
  readonly plain: boolean;
  /** How lengths count. */
  readonly unit: LengthUnit;
  /** Lengths that differ from the table's, by the name of the object. */
  readonly limits?: Readonly<Record<string, number>> | undefined;
  /** `ans` objects may hold precomposed Unicode. */
  readonly keepDiacritics?: boolean | undefined;
}

/**
 * It tells whether there is plainly nothing to say of a tree, as of nearly every code. It makes nothing and stops at
 * the first doubt, which {@link checkTree} then looks into.
 */
export function isSoundTree(nodes: readonly TlvNode[], table: ObjectTable, judgement: Judgement): boolean {
  return isSoundLevel(nodes, table, judgement) && hasAccount(nodes) && !hasTip(nodes);
}

/** It tells whether a value keeps to its row: length, characters, value rule, and that it may stand there at all. */
export function isSound(value: string, spec: ObjectSpec, judgement: Judgement): boolean {
  const { length } = value;
  const { plain } = judgement;
  return (
    length > 0 &&
    length >= spec.min &&
    (plain ? length : measure(value, judgement.unit)) <= longest(spec, judgement) &&
    ((plain && spec.format !== 'N') || fits(value, spec.format)) &&
    spec.presence !== 'R' &&
    (spec.rule === undefined || spec.rule(value) === undefined)
  );
}

/** The most characters an object may have. */
export function longest({ name, max }: ObjectSpec, { limits }: Judgement): number {
  return limits === undefined ? max : (limits[name] ?? max);
}

/** It tells whether one of objects 02 to 51 says who is paid (EMVCo MPM v1.1 §4.7). */
export function hasAccount(nodes: readonly TlvNode[]): boolean {
  return nodes.some(({ tag }) => isBetween(tag, 2, 51));
}

/** It tells whether one of the tip objects 55 to 57 is there. */
export function hasTip(nodes: readonly TlvNode[]): boolean {
  return nodes.some(({ tag }) => isTip(tag));
}

export function isTip(tag: string): boolean {
  return isBetween(tag, 55, 57);
}

function isBetween(tag: string, first: number, last: number): boolean {
  const id = twoDigits(tag);
  return id >= first && id <= last;
}

/** Ids that only rise cannot repeat; most codes are written that way. */
function isSoundLevel(nodes: readonly TlvNode[], table: ObjectTable, judgement: Judgement): boolean {
  let mandatory = 0;
  let last = -1;
  for (const node of nodes) {
    const id = twoDigits(node.tag);
    const spec = table.specs[id];
    if (spec === undefined || id <= last || !isSound(node.value, spec, judgement)) return false;
    if (spec.inside !== undefined && !isSoundInside(node, spec, judgement)) return false;
    if (spec.presence === 'M') mandatory++;
    last = id;
  }
  return mandatory === table.mandatory.length;
}

function isSoundInside({ children }: TlvNode, spec: ObjectSpec, judgement: Judgement): boolean {
  if (children === undefined) return false;
  const table = tableInside(spec, children);
  return table !== undefined && isSoundLevel(children, table, judgement);
}
