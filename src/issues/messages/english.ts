import { cpmMessages } from './en/cpm.ts';
import { documentsMessages } from './en/documents.ts';
import { drawingMessages } from './en/drawing.ts';
import { lookalikesMessages } from './en/lookalikes.ts';
import { profileMessages } from './en/payload.ts';
import { referenceMessages } from './en/reference.ts';
import { scanMessages } from './en/scan.ts';
import { hostedMessages } from './en/services/hosted.ts';
import { statementsMessages } from './en/statements.ts';
import { cellsMessages } from './en/tables/cells.ts';
import { codesMessages } from './en/tables/codes.ts';
import { configMessages } from './en/tables/config.ts';
import { tablesMessages } from './en/tables/formats.ts';
import { issuingMessages } from './en/tables/issuing.ts';
import { databaseMessages } from './en/texts/database.ts';
import { privacyMessages } from './en/texts/privacy.ts';
import { registryMessages } from './en/texts/registry.ts';
import { rowMessages } from './en/texts/rows.ts';
import { join, type Messages } from './sentence.ts';

/** All that this package can say, in English. */
export const english: Messages = /* @__PURE__ */ join(
  cellsMessages,
  codesMessages,
  configMessages,
  cpmMessages,
  documentsMessages,
  drawingMessages,
  hostedMessages,
  databaseMessages,
  lookalikesMessages,
  profileMessages,
  privacyMessages,
  issuingMessages,
  referenceMessages,
  registryMessages,
  rowMessages,
  scanMessages,
  statementsMessages,
  tablesMessages,
);
