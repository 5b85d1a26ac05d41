import { choice, type FieldTable, field, typed } from '../../issues/fields.ts';
import { type Check, isCheck } from './index/issued-codes.ts';
import { INSTITUTION_SCHEMA, type Institution, readInstitution, readTextList } from './institution.ts';

export interface ReconcilerOptions {
  /**
   * How the codes' check characters are verified. Codes that pass count as checked: text that touches them is
   * no doubt, and a single mistyped character is recognised. Default: no code is checked. Give `isValid` of
   * the reference that made the codes where foreign codes stand in the same list; a bare system is passed by
   * 1 in 31 to 1 in 1271 of foreign codes.
   */
  readonly check?: Check;
  /** What the institution says of its codes; without it, bare numbers are only suggested. */
  readonly institution?: Institution;
  /** The same as `keywords` of `institution`. */
  readonly keywords?: readonly string[];
  /**
   * How often a line of a stranger may be matched by mistake, by the model: from 1e-12 to 0.01, default 1e-5. The smaller it is,
   * the more is only suggested.
   */
  readonly risk?: number;
}

const LEAST_RISK = 1e-12;
const MOST_RISK = 0.01;

export const RECONCILER_OPTIONS = {
  check: typed('aCheckSystemOrTest', isCheck),
  institution: { expected: 'anObject', schema: INSTITUTION_SCHEMA, read: readInstitution },
  keywords: { expected: 'listOfStrings', read: readTextList },
  risk: field('aRisk', isRisk),
} as const satisfies FieldTable;

/** Checks whether a value may be a risk: a share of lines, one in a hundred at most. */
function isRisk(value: unknown): value is number {
  return typeof value === 'number' && value >= LEAST_RISK && value <= MOST_RISK;
}

/** The options of `describe`. */
export const DESCRIBE_OPTIONS = { lang: choice('en', 'vi') } as const satisfies FieldTable;
