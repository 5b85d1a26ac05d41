import type { cpmPhrases } from './en/cpm.ts';
import type { documentsPhrases } from './en/documents.ts';
import type { drawingPhrases } from './en/drawing.ts';
import type { emvPhrases } from './en/emv.ts';
import type { inputPhrases } from './en/input.ts';
import type { lookalikesPhrases } from './en/lookalikes.ts';
import type { payloadPhrases, profilePhrases } from './en/payload.ts';
import type { reconcilePhrases } from './en/reconcile.ts';
import type { referencePhrases } from './en/reference.ts';
import type { scanPhrases } from './en/scan.ts';
import type { hostedPhrases } from './en/services/hosted.ts';
import type { statementsPhrases } from './en/statements.ts';
import type { cellsPhrases } from './en/tables/cells.ts';
import type { configPhrases } from './en/tables/config.ts';
import type { feedsPhrases } from './en/tables/feeds.ts';
import type { tablesPhrases } from './en/tables/formats.ts';
import type { headingsPhrases } from './en/tables/headings.ts';
import type { issuingPhrases } from './en/tables/issuing.ts';
import type { databasePhrases } from './en/texts/database.ts';
import type { picturesPhrases } from './en/texts/pictures.ts';
import type { privacyPhrases } from './en/texts/privacy.ts';
import type { registryPhrases } from './en/texts/registry.ts';
import type { rowPhrases } from './en/texts/rows.ts';

type PhraseTables = typeof cellsPhrases &
  typeof configPhrases &
  typeof cpmPhrases &
  typeof documentsPhrases &
  typeof drawingPhrases &
  typeof emvPhrases &
  typeof feedsPhrases &
  typeof headingsPhrases &
  typeof hostedPhrases &
  typeof inputPhrases &
  typeof issuingPhrases &
  typeof databasePhrases &
  typeof lookalikesPhrases &
  typeof payloadPhrases &
  typeof picturesPhrases &
  typeof privacyPhrases &
  typeof profilePhrases &
  typeof reconcilePhrases &
  typeof referencePhrases &
  typeof registryPhrases &
  typeof rowPhrases &
  typeof scanPhrases &
  typeof statementsPhrases &
  typeof tablesPhrases;

type Named<T, V> = { [K in keyof T]: T[K] extends V ? K & string : never }[keyof T];

/** A phrase that both languages have: `aString`, or with values `wholeNumber(1, 50)`. */
export type Phrase =
  | Named<PhraseTables, string>
  | `${Named<PhraseTables, (...values: string[]) => string>}(${string})`;
