import type { IssueCode } from '../../codes.ts';
import { documentSentences } from './documents.ts';
import { drawingSentences } from './drawing.ts';
import type { Sentence } from './input.ts';
import { lookalikeSentences } from './lookalikes.ts';
import { moneySentences } from './money.ts';
import { payloadSentences } from './payload.ts';
import { scanSentences } from './scan.ts';

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
