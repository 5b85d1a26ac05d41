import { cpmMessages as cpmEnglish } from './en/cpm.ts';
import { documentsMessages as documentsEnglish } from './en/documents.ts';
import { drawingMessages as drawingEnglish } from './en/drawing.ts';
import { payloadMessages, profileMessages } from './en/payload.ts';
import { reconcileMessages as reconcileEnglish } from './en/reconcile.ts';
import { referenceMessages as referenceEnglish } from './en/reference.ts';
import { scanMessages as scanEnglish } from './en/scan.ts';
import { hostedMessages as hostedEnglish } from './en/services/hosted.ts';
import { statementsMessages as statementsEnglish } from './en/statements.ts';
import { cellsMessages as cellsEnglish } from './en/tables/cells.ts';
import { codesMessages as codesEnglish } from './en/tables/codes.ts';
import { feedsMessages as feedsEnglish } from './en/tables/feeds.ts';
import { tablesMessages as tablesEnglish } from './en/tables/formats.ts';
import { issuingMessages as issuingEnglish } from './en/tables/issuing.ts';
import { databaseMessages as databaseEnglish } from './en/texts/database.ts';
import { picturesMessages as picturesEnglish } from './en/texts/pictures.ts';
import { privacyMessages } from './en/texts/privacy.ts';
import { registryMessages as registryEnglish } from './en/texts/registry.ts';
import { rowMessages as rowEnglish } from './en/texts/rows.ts';
import { settlementMessages as settlementEnglish } from './en/texts/settlement.ts';
import { inBoth, join, type Messages } from './sentence.ts';
import { cpmWords } from './vi/cpm.ts';
import { documentsWords } from './vi/documents.ts';
import { drawingWords } from './vi/drawing.ts';
import { cardsLabels } from './vi/labels/cards.ts';
import { documentsLabels } from './vi/labels/documents.ts';
import { drawingLabels } from './vi/labels/drawing.ts';
import { filesLabels } from './vi/labels/files.ts';
import { matchingLabels } from './vi/labels/matching.ts';
import { movementsLabels } from './vi/labels/movements.ts';
import { recordsLabels } from './vi/labels/records.ts';
import { registryLabels } from './vi/labels/registry.ts';
import { servicesLabels } from './vi/labels/services.ts';
import { reconcileWords } from './vi/reconcile.ts';
import { referenceWords } from './vi/reference.ts';
import { scanWords } from './vi/scan.ts';
import { hostedWords } from './vi/services/hosted.ts';
import { statementsWords } from './vi/statements.ts';
import { cellsWords } from './vi/tables/cells.ts';
import { codesWords } from './vi/tables/codes.ts';
import { feedsWords } from './vi/tables/feeds.ts';
import { tablesWords } from './vi/tables/formats.ts';
import { headingsWords } from './vi/tables/headings.ts';
import { issuingWords } from './vi/tables/issuing.ts';
import { databaseWords } from './vi/texts/database.ts';
import { picturesWords } from './vi/texts/pictures.ts';
import { registryWords } from './vi/texts/registry.ts';
import { rowWords } from './vi/texts/rows.ts';
import { settlementWords } from './vi/texts/settlement.ts';

// What each entry beyond the codec says, in both languages. An entry takes the words of its own subject along; those of codes and
// of inputs in Vietnamese come with `describeIssue`.

/** What is said of a payment that is written, and of people in its purpose. */
export const writingMessages: Messages = /* @__PURE__ */ join(payloadMessages, privacyMessages);

/** What is said of an order that is written for any network, and of people in its purpose. */
export const networkMessages: Messages = /* @__PURE__ */ join(profileMessages, privacyMessages);

/** What is said of cells of tables. */
export const cellsMessages: Messages = /* @__PURE__ */ inBoth(
  cellsEnglish,
  [cellsWords],
  [filesLabels, recordsLabels, movementsLabels],
);

/** What is said of codes that a customer shows. */
export const cpmMessages: Messages = /* @__PURE__ */ inBoth(cpmEnglish, [cpmWords], [cardsLabels]);

/** What is said of documents. */
export const documentsMessages: Messages = /* @__PURE__ */ inBoth(
  documentsEnglish,
  [drawingWords, picturesWords, documentsWords],
  [documentsLabels, drawingLabels, movementsLabels],
);

/** What is said of drawings. */
export const drawingMessages: Messages = /* @__PURE__ */ inBoth(
  drawingEnglish,
  [drawingWords],
  [drawingLabels],
);

/** What is said of drawings that an optional package writes. */
export const picturesMessages: Messages = /* @__PURE__ */ inBoth(
  /* @__PURE__ */ join(drawingEnglish, picturesEnglish),
  [drawingWords, picturesWords],
  [documentsLabels, drawingLabels],
);

/** What is said of feeds and webhooks. */
export const feedsMessages: Messages = /* @__PURE__ */ inBoth(
  feedsEnglish,
  [feedsWords],
  [filesLabels, recordsLabels, movementsLabels],
);

/** What is said of requests to hosted services. */
export const hostedMessages: Messages = /* @__PURE__ */ inBoth(
  hostedEnglish,
  [drawingWords, picturesWords, documentsWords, hostedWords, rowWords],
  [documentsLabels, drawingLabels, movementsLabels, servicesLabels],
);

/** What is said of lists of bills. */
export const issuingMessages: Messages = /* @__PURE__ */ inBoth(
  issuingEnglish,
  [tablesWords, headingsWords, feedsWords, statementsWords, issuingWords],
  [filesLabels, recordsLabels, movementsLabels],
);

/** What is said of codes that are issued. */
export const issuesOfCodes: Messages = /* @__PURE__ */ inBoth(
  codesEnglish,
  [drawingWords, referenceWords, codesWords],
  [drawingLabels, matchingLabels, movementsLabels, filesLabels, recordsLabels, documentsLabels],
);

/** What is said of settling. */
export const settlementMessages: Messages = /* @__PURE__ */ inBoth(
  settlementEnglish,
  [reconcileWords, settlementWords],
  [matchingLabels, movementsLabels],
);

/** What is said of matching. */
export const reconcileMessages: Messages = /* @__PURE__ */ inBoth(
  reconcileEnglish,
  [reconcileWords],
  [matchingLabels, movementsLabels],
);

/** What is said of bills and movements in a database. */
export const databaseMessages: Messages = /* @__PURE__ */ inBoth(
  databaseEnglish,
  [reconcileWords, settlementWords, databaseWords],
  [matchingLabels, movementsLabels],
);

/** What is said of reference codes. */
export const referenceMessages: Messages = /* @__PURE__ */ inBoth(
  referenceEnglish,
  [referenceWords],
  [matchingLabels, movementsLabels],
);

/** What is said of a purpose that is planned, and of people in it. */
export const purposeMessages: Messages = /* @__PURE__ */ inBoth(
  /* @__PURE__ */ join(referenceEnglish, privacyMessages),
  [referenceWords],
  [matchingLabels, movementsLabels],
);

/** What is said of rows of a database that are payments. */
export const rowMessages: Messages = /* @__PURE__ */ inBoth(
  /* @__PURE__ */ join(payloadMessages, rowEnglish),
  [rowWords],
  [movementsLabels],
);

/** What is said of a JSON Schema that is asked for. */
export const schemaMessages: Messages = /* @__PURE__ */ inBoth(payloadMessages, [], [servicesLabels]);

/** What is said of signed lists of codes. */
export const registryMessages: Messages = /* @__PURE__ */ inBoth(
  registryEnglish,
  [registryWords],
  [registryLabels, movementsLabels],
);

/** What is said of pictures of codes. */
export const scanMessages: Messages = /* @__PURE__ */ inBoth(scanEnglish, [scanWords], [drawingLabels]);

/** What is said of bank statements. */
export const statementsMessages: Messages = /* @__PURE__ */ inBoth(
  statementsEnglish,
  [tablesWords, headingsWords, feedsWords, statementsWords],
  [filesLabels, recordsLabels, movementsLabels],
);

/** What is said of files of tables. */
export const tablesMessages: Messages = /* @__PURE__ */ inBoth(tablesEnglish, [tablesWords], [filesLabels]);
