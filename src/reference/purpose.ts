import {
  choiceIn,
  type Field,
  type FieldTable,
  readFields,
  reportOtherKeys,
  usually,
} from '../issues/fields.ts';
import { ownItems, ownProps, reportType } from '../issues/foreign.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { isRecord } from '../issues/stringify.ts';
import { taken } from './format.ts';

/**
 * Lengths of purpose that are met, in characters.
 *
 * - `payos`: payOS, account not linked through it. - `vietqrvn`: `content` of VietQR.vn.
 * - `emv`: object 62-08 of EMVCo MPM v1.1; what every app takes.
 * - `extended`: what many apps take. - `tlv`: all that template 62 can hold.
 */
export const PURPOSE_LIMITS = { payos: 9, vietqrvn: 19, emv: 25, extended: 50, tlv: 95 } as const;

export type PurposeLimit = keyof typeof PURPOSE_LIMITS;

export interface PurposePart {
  /** The words: "Hoc phi thang 9". */
  readonly text: string;
  /** The higher, the sooner it gets room; default 0. Among equals the earlier comes first. */
  readonly priority?: number;
  /** Whether a head of it, half of its words or more, may stand for it; default true. */
  readonly shorten?: boolean;
}

export interface PurposeInput {
  /** Letters and digits only; stands first and is never changed or cut. */
  readonly code: string;
  /** In the order they are to be read. */
  readonly parts?: readonly (string | PurposePart)[];
  /** A name or 1 to 95 characters; default `'emv'`. */
  readonly maxLength?: PurposeLimit | number;
  /**
   * What is done with names of people, telephone numbers and the like in the parts: left out, which is the default, or kept;
   * either is told by a warning.
   */
  readonly personalData?: 'drop' | 'keep';
}

export type WantedPart = Required<PurposePart>;

export interface WantedPurpose {
  readonly code: string;
  readonly parts: readonly WantedPart[];
  readonly maxLength: number;
  readonly personalData: 'drop' | 'keep';
}

const MAX_PURPOSE_PARTS = 20;
const MAX_PART_LENGTH = 500;
const limitNames = () => Object.keys(PURPOSE_LIMITS).join(', ');

/** The fields of {@link PurposeInput}, read one by one below. */
export const PURPOSE_FIELDS = {
  code: /* @__PURE__ */ taken('codeLetters', { type: 'string', pattern: '^[0-9A-Za-z]+$' }),
  parts: /* @__PURE__ */ taken(`listUpTo(${MAX_PURPOSE_PARTS})`, {
    type: 'array',
    maxItems: MAX_PURPOSE_PARTS,
  }),
  maxLength: /* @__PURE__ */ usually(/* @__PURE__ */ maxLengthField(), 'emv'),
  personalData: /* @__PURE__ */ choiceIn(['drop', 'keep'], { fallback: 'drop' }),
} as const satisfies FieldTable;

function maxLengthField(): Field<unknown> {
  return taken(`purposeLimit(${PURPOSE_LIMITS.tlv}, ${limitNames()})`, {
    anyOf: [
      { enum: Object.keys(PURPOSE_LIMITS) },
      { type: 'integer', minimum: 1, maximum: PURPOSE_LIMITS.tlv },
    ],
  });
}

/** Reads what a purpose is to say. */
export function readPurpose(input: unknown, report: Report): WantedPurpose | undefined {
  const given = readFields(PURPOSE_FIELDS, input, report);
  if (!given) return undefined;
  const { code, parts = [], maxLength, personalData } = given;
  const known = isReferenceCode(code) ? code : reportType(report.at('code'), 'codeLetters', code);
  const most = readMaxLength(maxLength, report.at('maxLength'));
  const wanted = readParts(parts, report.at('parts'));
  if (hasErrors(report) || known === undefined || most === undefined) return undefined;
  if (!personalData) return undefined;
  return { code: known, parts: wanted, maxLength: most, personalData };
}

function isReferenceCode(code: unknown): code is string {
  return typeof code === 'string' && /^[0-9A-Za-z]+$/.test(code);
}

function readMaxLength(given: unknown, report: Report): number | undefined {
  const named = Object.entries(PURPOSE_LIMITS).find(([name]) => name === given)?.[1];
  const sized = typeof given === 'number' && Number.isInteger(given) && given >= 1;
  if (sized && given <= PURPOSE_LIMITS.tlv) return given;
  return named ?? reportType(report, `purposeLimit(${PURPOSE_LIMITS.tlv}, ${limitNames()})`, given);
}

function readParts(parts: unknown, report: Report): readonly WantedPart[] {
  const items = ownItems(parts, report) ?? [];
  if (items.length <= MAX_PURPOSE_PARTS) return items.map((part, at) => readPart(part, report.at(at)));
  reportType(report, `listUpTo(${MAX_PURPOSE_PARTS})`, parts);
  return [];
}

const NO_PART: WantedPart = { text: '', priority: 0, shorten: true };

function readPart(part: unknown, report: Report): WantedPart {
  const given = isRecord(part) ? ownProps(part, report) : { text: part };
  if (!given) return NO_PART;
  const { text, priority = 0, shorten = true, ...rest } = given;
  reportOtherKeys(rest, report);
  const readable = typeof text === 'string' && text.length <= MAX_PART_LENGTH;
  const ranked = typeof priority === 'number' && Number.isFinite(priority);
  const stated = typeof shorten === 'boolean';
  if (!readable) reportType(report, `stringUpTo(${MAX_PART_LENGTH})`, text);
  if (!ranked) reportType(report.at('priority'), 'aNumber', priority);
  if (!stated) reportType(report.at('shorten'), 'trueOrFalse', shorten);
  return readable && ranked && stated ? { text, priority, shorten } : NO_PART;
}
