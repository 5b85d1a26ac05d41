import { join, type Messages } from './sentence.ts';
import { cpmWords } from './vi/cpm.ts';
import { documentsWords } from './vi/documents.ts';
import { drawingWords } from './vi/drawing.ts';
import { emvWords } from './vi/emv.ts';
import { inputWords } from './vi/input.ts';
import { fieldLabels } from './vi/labels/all.ts';
import { lookalikesWords } from './vi/lookalikes.ts';
import { payloadWords } from './vi/payload.ts';
import { reconcileWords } from './vi/reconcile.ts';
import { referenceWords } from './vi/reference.ts';
import { scanWords } from './vi/scan.ts';
import { hostedWords } from './vi/services/hosted.ts';
import { statementsWords } from './vi/statements.ts';
import { cellsWords } from './vi/tables/cells.ts';
import { codesWords } from './vi/tables/codes.ts';
import { configWords } from './vi/tables/config.ts';
import { feedsWords } from './vi/tables/feeds.ts';
import { tablesWords } from './vi/tables/formats.ts';
import { headingsWords } from './vi/tables/headings.ts';
import { issuingWords } from './vi/tables/issuing.ts';
import { databaseWords } from './vi/texts/database.ts';
import { picturesWords } from './vi/texts/pictures.ts';
import { privacyWords } from './vi/texts/privacy.ts';
import { registryWords } from './vi/texts/registry.ts';
import { rowWords } from './vi/texts/rows.ts';
import { settlementWords } from './vi/texts/settlement.ts';

/** All that this package can say, in Vietnamese. */
export const vietnamese: Messages = /* @__PURE__ */ join(
  inputWords,
  emvWords,
  payloadWords,
  privacyWords,
  lookalikesWords,
  cellsWords,
  codesWords,
  configWords,
  cpmWords,
  documentsWords,
  drawingWords,
  feedsWords,
  headingsWords,
  hostedWords,
  picturesWords,
  issuingWords,
  databaseWords,
  reconcileWords,
  settlementWords,
  referenceWords,
  registryWords,
  rowWords,
  scanWords,
  statementsWords,
  tablesWords,
  { labels: fieldLabels },
);
