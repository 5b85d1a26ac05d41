import type { IssuedList } from './decide/decide.ts';
import type { Thresholds } from './evidence/weights.ts';
import type { CodeIndex } from './index/code-index.ts';
import type { Check, CodeChecks } from './index/issued-codes.ts';
import type { InstitutionRules } from './institution.ts';

/** By what codes are looked for and weighed. */
export interface MatchingRules {
  readonly check: Check | undefined;
  readonly risk: number;
  readonly institution: InstitutionRules;
  /** The places that were learned. */
  readonly positions: ReadonlySet<string>;
}

/** Everything that is known before a payment comes. */
export interface Search<T> extends IssuedList<T>, MatchingRules {
  readonly codeIndex: CodeIndex;
  readonly thresholds: Thresholds;
  readonly checks: CodeChecks;
}
