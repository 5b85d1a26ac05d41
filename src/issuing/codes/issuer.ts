import { createReport, hasErrors, passOn, type Report } from '../../issues/report.ts';
import { type Amount, requireAmount } from '../../money/vnd.ts';
import { fullEdition } from '../../payment/bank/full-edition.ts';
import { decodePayment } from '../../payment/decode/decode.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import { fullDirectory } from '../../profiles/vietqr/full-directory.ts';
import { makeMatrix, type QrMatrix } from '../../qr/matrix.ts';
import { readModules } from '../../qr/read.ts';
import { type Reference, safeDefineReference } from '../../reference/define.ts';
import { safePlanPurpose } from '../../reference/plan.ts';
import { isAns } from '../../text/charset.ts';
import type { CheckSystem } from '../../text/check-digits.ts';
import type { Writable } from '../../text/omit-undefined.ts';
import type { BillItem } from '../list/list.ts';
import type { Register } from '../register/register.ts';
import type { IssuingSettings } from '../settings/fields.ts';
import type { PayeeAccount } from '../settings/payee.ts';
import { PRESET_RULES, type PresetRules } from '../settings/presets.ts';

/** What a code is to be made for; a row of `readBillList` is one. */
export interface IssueRow {
  /** The number of one who pays or of a document, for which the code stays the same. */
  readonly key: string;
  /** The institution's own code, where `codes` is `own`; default the key. */
  readonly code?: string;
  /** Who pays, with diacritics. */
  readonly name?: string;
  /** A class, a ward, a street, by which papers are grouped. */
  readonly class?: string;
  /** What is charged, line by line; the sums must add up to the amount. */
  readonly items?: readonly BillItem[];
  /** Whole đồng, above 0. */
  readonly amount?: Amount;
  /** The last day, `2026-09-30`. */
  readonly dueDate?: string;
}

/** A code that was written and read back. */
export interface PlannedBill extends IssueRow {
  readonly code: string;
  readonly items: readonly BillItem[];
  readonly amount: number;
  readonly purpose: string;
  /** The text of the QR code. */
  readonly payload: string;
  readonly payee: PayeeAccount;
  /** How the check characters of the code are verified. */
  readonly check: CheckSystem | 'none';
}

/** A code that was drawn too. */
export interface IssuedBill extends PlannedBill {
  /** The symbol of the code, whose modules were read and hold the payload. */
  readonly symbol: QrMatrix;
}

/** Makes codes by settings that were checked. */
export interface Issuer {
  readonly payee: PayeeAccount;
  /** Writes the code of a row, or reports what stands against it. */
  plan(row: IssueRow, report: Report): PlannedBill | undefined;
}

interface IssuerParts {
  readonly payee: PayeeAccount;
  readonly rules: PresetRules;
  readonly reference: Reference | undefined;
  readonly register: Register;
  readonly isFrozen: boolean;
  readonly check: CheckSystem | 'none';
  /** Codes that were made in this run. */
  readonly made: Set<string>;
  /** What stands behind issued codes, by their length and the part that was planned. */
  readonly tails: Map<string, string>;
}

interface IssuerOptions {
  /** Which serial number each key has; keys that are new get the next ones. */
  readonly register: Register;
  /** Whether no key may be new: the register was written before, and this is a part of the list. */
  readonly isFrozen?: boolean;
}

/** Prepares to make codes; reports settings that are missing. */
export function createIssuer(
  settings: IssuingSettings,
  { register, isFrozen = false }: IssuerOptions,
  report: Report,
): Issuer | undefined {
  const { payee, preset, codes = 'issued' } = settings;
  if (!payee) return report('input.required', { path: ['payee'], expected: 'anObject' });
  const rules = PRESET_RULES[preset ?? 'school'];
  const reference = codes === 'own' ? undefined : issuedReference(settings, report);
  if (codes !== 'own' && !reference) return undefined;
  const check: IssuerParts['check'] = codes === 'own' ? 'none' : checkOf(settings);
  const own = { made: new Set<string>(), tails: new Map<string, string>() };
  const parts = { payee, rules, reference, register, isFrozen, check, ...own };
  return { payee, plan: (row, report) => planRow(row, parts, report) };
}

/** Defines the kind of codes that settings ask for. */
export function issuedReference(
  { reference, preset }: IssuingSettings,
  report: Report,
): Reference | undefined {
  const { prefix } = PRESET_RULES[preset ?? 'school'];
  const defined = safeDefineReference(reference ?? { prefix, digits: 6 });
  if (!defined.ok) passOn(defined.issues, report.at('reference'));
  return defined.ok ? defined.value : undefined;
}

/** The system of check characters that a kind of code has (`./reference`). */
function checkOf({ reference }: IssuingSettings): CheckSystem {
  return reference?.check ?? (reference?.characters === undefined ? '97-10' : '31-3');
}

function planRow(row: IssueRow, parts: IssuerParts, report: Report): PlannedBill | undefined {
  const amount = requireAmount(row.amount, report);
  if (amount === undefined) return undefined;
  if (amount === 0)
    return report('input.value', { path: ['amount'], expected: 'amountAboveNone', received: '0' });
  const code = codeOfRow(row, parts, report);
  if (code === undefined) return undefined;
  if (parts.made.has(code))
    return report('issue.key_twice', { path: ['key'], received: row.key, limit: code });
  const purpose = purposeOf(code, row, parts, report);
  const payload = purpose === undefined ? undefined : payloadOf(row, amount, purpose, parts, report);
  if (purpose === undefined || payload === undefined) return undefined;
  parts.made.add(code);
  const { key, name, class: group, dueDate } = row;
  const { payee, check } = parts;
  const items = titledItems(row.items, { title: purpose, amount });
  const made: Writable<PlannedBill> = { key, code, items, amount, purpose, payload, payee, check };
  if (name !== undefined) made.name = name;
  if (group !== undefined) made.class = group;
  if (dueDate !== undefined) made.dueDate = dueDate;
  return made;
}

/** Gives each item a title; where there is none, the whole is one. */
function titledItems(items: IssueRow['items'], whole: BillItem): readonly BillItem[] {
  if (!items || items.length === 0) return [whole];
  if (items.every(({ title }) => title !== '')) return items;
  return items.map((item) => (item.title === '' ? { ...item, title: whole.title } : item));
}

function codeOfRow(
  { key, code }: IssueRow,
  { reference, register, isFrozen }: IssuerParts,
  report: Report,
): string | undefined {
  if (typeof key !== 'string' || key === '')
    return report('input.required', { path: ['key'], expected: 'aText' });
  if (!reference) return code ?? key;
  const serial = isFrozen ? register.serialOf(key) : register.add(key);
  if (serial === undefined) return report('issue.no_serial', { path: ['key'], received: key });
  const issued = reference.safeIssue(serial);
  if (!issued.ok) passOn(issued.issues, report);
  return issued.ok ? issued.value : undefined;
}

/** The code, then what it is for: never a name. Behind an issued code of a length the same part is always written alike. */
function purposeOf(
  code: string,
  row: IssueRow,
  { rules: { purpose }, reference, tails }: IssuerParts,
  report: Report,
): string | undefined {
  const part = purpose === 'class' ? (row.class ?? '') : purpose;
  const kind = `${code.length} ${part}`;
  const known = reference && tails.get(kind);
  if (known !== undefined) return code + known;
  const planned = safePlanPurpose({ code, parts: part === '' ? [] : [part] });
  if (!planned.ok) {
    const field = purpose === 'class' ? ['class'] : [];
    passOn(
      planned.issues.map((each) => (each.path[0] === 'parts' ? { ...each, path: field } : each)),
      report,
    );
    return undefined;
  }
  tails.set(kind, planned.value.purpose.slice(code.length));
  return planned.value.purpose;
}

function payloadOf(
  row: IssueRow,
  amount: number,
  purpose: string,
  { payee: { bank, account }, rules }: IssuerParts,
  report: Report,
): string | undefined {
  const fields = { bank, account, amount, purpose, ...keyFieldOf(row, rules) };
  const own = createReport();
  const { resolveBank } = fullEdition;
  const payload = encodePayment(fields, { resolveBank }, {}, own);
  passOn(
    own.issues.filter(({ severity }) => severity === 'error'),
    report,
  );
  if (payload === undefined || hasErrors(own)) return undefined;
  return saysTheSame(payload, fields)
    ? payload
    : report('issue.read_back', { path: ['payload'], received: row.key });
}

/** Reads a code that was just written: it must say what was to be paid to whom, and for what. */
function saysTheSame(
  payload: string,
  { bank, account, amount, purpose }: { bank: string; account: string; amount: number; purpose: string },
): boolean {
  const read = decodePayment(payload, fullDirectory, undefined, createReport());
  return (
    read?.bank.bin === bank && read.account === account && read.amount === amount && read.purpose === purpose
  );
}

/** Characters of a field of template 62 (EMVCo MPM v1.1 §4.8). */
const MAX_KEY_LENGTH = 25;

/** The key, where programs of such institutions look for it; a citizen's number is kept out of codes. */
function keyFieldOf({ key }: IssueRow, { keyField }: PresetRules): Readonly<Record<string, string>> {
  const fits = key.length <= MAX_KEY_LENGTH && isAns(key) && !/^\d{12}$/.test(key);
  return keyField && fits ? { [keyField]: key } : {};
}

/** Draws a code, and reads the modules that were drawn. */
export function readableSymbol(payload: string, report: Report): QrMatrix | undefined {
  const symbol = makeMatrix(payload, {}, report);
  if (!symbol) return undefined;
  return readModules(symbol.data) === payload
    ? symbol
    : report('render.unreadable', { path: ['payload'], received: 'anotherText' });
}
