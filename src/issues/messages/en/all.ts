import { join, type Messages } from '../sentence.ts';
import { cpmMessages } from './cpm.ts';
import { documentsMessages } from './documents.ts';
import { drawingMessages } from './drawing.ts';
import { lookalikesMessages } from './lookalikes.ts';
import { payloadMessages } from './payload.ts';
import { reconcileMessages } from './reconcile.ts';
import { referenceMessages } from './reference.ts';
import { scanMessages } from './scan.ts';
import { statementsMessages } from './statements.ts';

/** All that this package can say, in English. */
export const english: Messages = /* @__PURE__ */ join(
  cpmMessages,
  documentsMessages,
  drawingMessages,
  lookalikesMessages,
  payloadMessages,
  reconcileMessages,
  referenceMessages,
  scanMessages,
  statementsMessages,
);
