import { join, type Messages } from './sentence.ts';
import { configMessages } from './vi/config.ts';
import { cpmMessages } from './vi/cpm.ts';
import { documentsMessages } from './vi/documents.ts';
import { drawingMessages } from './vi/drawing.ts';
import { lookalikesMessages } from './vi/lookalikes.ts';
import { profileMessages } from './vi/payload.ts';
import { reconcileMessages } from './vi/reconcile.ts';
import { referenceMessages } from './vi/reference.ts';
import { scanMessages } from './vi/scan.ts';
import { statementsMessages } from './vi/statements.ts';
import { cellsMessages } from './vi/tables/cells.ts';
import { tablesMessages } from './vi/tables/formats.ts';
import { issuingMessages } from './vi/tables/issuing.ts';

/** All that this package can say, in Vietnamese. */
export const vietnamese: Messages = /* @__PURE__ */ join(
  cellsMessages,
  configMessages,
  cpmMessages,
  documentsMessages,
  drawingMessages,
  lookalikesMessages,
  profileMessages,
  issuingMessages,
  reconcileMessages,
  referenceMessages,
  scanMessages,
  statementsMessages,
  tablesMessages,
);
