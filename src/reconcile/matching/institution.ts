import { type FieldTable, readFields, type Schema, schemaOf } from '../../issues/fields.ts';
import { ownItems } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { readCodeFormat } from './text/code-format.ts';
import { type Vocabulary, vocabularyOf } from './text/keywords.ts';
import { createNormalizedText, denormalize, normalize } from './text/normalize.ts';

/** What an institution says of its codes; all of it may be absent. */
export interface Institution {
  /**
   * What its codes look like: regular expressions without anchors, which a whole code matches, such as `\d{6}` or
   * `HS\d{5}|GV\d{4}`. A bare number that looks so is taken for a code where something else in the memo speaks for it.
   */
  readonly codeFormats?: readonly string[];
  /** More words that introduce a code, as `MKH` and `Mã HS` do. Case, blanks and diacritics do not matter. */
  readonly keywords?: readonly string[];
  /** Words that introduce other numbers here, such as `HD` where it is an invoice; they win over the usual keywords. */
  readonly notKeywords?: readonly string[];
  /** What its bills are paid for, in place of all that bills are usually paid for: `tiền nước`, `học phí`. */
  readonly purposeWords?: readonly string[];
  /** Its own accounts: their numbers are no codes, and money that came into others is not booked by itself. */
  readonly accounts?: readonly string[];
}

const listOfTexts = { expected: 'listOfStrings', read: readTextList } as const;

/** The fields of `institution`. */
export const INSTITUTION = {
  codeFormats: { expected: 'listOfStrings', read: readCodeFormats },
  keywords: listOfTexts,
  notKeywords: listOfTexts,
  purposeWords: listOfTexts,
  accounts: listOfTexts,
} as const satisfies FieldTable;

/** The JSON Schema of an institution. */
export const INSTITUTION_SCHEMA: Schema = schemaOf(INSTITUTION);

/** Reads what an institution says of its codes. */
export function readInstitution(value: unknown, report: Report): Institution | undefined {
  return readFields(INSTITUTION, value, report);
}

/** What matching needs of an institution. */
export interface InstitutionRules {
  readonly vocabulary: Vocabulary;
  /** Its accounts, normalized. */
  readonly accounts: ReadonlySet<string>;
  /** Checks whether a code, whose letters and digits are asked for where formats were declared, has one of them. */
  isDeclared(normalized: () => string): boolean;
}

/** Prepares what an institution said. */
export function institutionRules(institution: Institution, keywords: readonly string[]): InstitutionRules {
  const words = (list: readonly string[] = []) => list.map(normalizeText);
  const formats = (institution.codeFormats ?? []).map((source) => new RegExp(`^(?:${source})$`, 'i'));
  return {
    vocabulary: vocabularyOf({
      keywords: words([...(institution.keywords ?? []), ...keywords]),
      notKeywords: words(institution.notKeywords),
      purposeWords: words(institution.purposeWords),
    }),
    accounts: new Set(words(institution.accounts)),
    isDeclared: (normalized) => {
      if (formats.length === 0) return false;
      const code = normalized();
      return formats.some((format) => format.test(code));
    },
  };
}

/** Reduces a text to its letters and digits, upper case and without diacritics. */
export function normalizeText(text: string): string {
  const { values, length } = normalize(text, createNormalizedText(text.length));
  return denormalize(values, 0, length);
}

/** Reads a list of texts. */
export function readTextList(value: unknown, report: Report): readonly string[] | undefined {
  const texts = ownItems(value, report);
  if (!texts || texts.every((text) => typeof text === 'string')) return texts;
  return report('input.type', { expected: 'listOfStrings', received: stringify(value) });
}

function readCodeFormats(value: unknown, report: Report): readonly string[] | undefined {
  const sources = readTextList(value, report);
  const read = sources?.map((source, at) => readCodeFormat(source, report.at(at)));
  return read?.every((source) => source !== undefined) ? sources : undefined;
}
