import type { IssueCode } from './codes.ts';
import type { Sentence } from './en-input.ts';
import { payloadSentences } from './en-payload.ts';

/** A sentence for each code: field, what is wrong, limit, what came, remedy. */
export const english: Readonly<Record<IssueCode, Sentence>> = /* @__PURE__ */ Object.assign(
  {},
  payloadSentences,
);
