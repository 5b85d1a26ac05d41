import type { IssueCode } from './codes.ts';
import { documentSentences } from './en-documents.ts';
import { drawingSentences } from './en-drawing.ts';
import type { Sentence } from './en-input.ts';
import { lookalikeSentences } from './en-lookalikes.ts';
import { moneySentences } from './en-money.ts';
import { payloadSentences } from './en-payload.ts';
import { scanSentences } from './en-scan.ts';

/** A sentence for each code: field, what is wrong, limit, what came, remedy. */
export const english: Readonly<Record<IssueCode, Sentence>> = /* @__PURE__ */ Object.assign(
  {},
  payloadSentences,
  lookalikeSentences,
  scanSentences,
  drawingSentences,
  documentSentences,
  moneySentences,
);
