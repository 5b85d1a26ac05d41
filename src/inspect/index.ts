export { compare, type Difference, safeCompare } from './compare.ts';
export { type Detected, detect, safeDetect } from './detect.ts';
export type { Identity } from './identify.ts';
export { type Diagnosis, inspect } from './inspect.ts';
export { describeScheme, type Lookalike } from './lookalikes.ts';
export { describeMend, type Mend, type MendCode, type MendDetail } from './repair/repair.ts';
export { offerMends } from './repair/suggest.ts';
