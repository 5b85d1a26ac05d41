import { asciiChecksum } from '../../bytes/crc16-ascii.ts';
import { ADDITIONAL_DATA, type ObjectSpec, type ObjectTable } from '../../emv/objects.ts';
import { DEFAULT_MAX_LENGTH } from '../../issues/read-text.ts';
import type { Report } from '../../issues/report.ts';
import { twoDigits } from '../../tlv/digits.ts';
import { HEADER_LENGTH } from '../../tlv/node.ts';
import { addAdvice } from '../advice.ts';
import { enumKey, SERVICE } from '../fields.ts';
import { BENEFICIARY, NAPAS, TRANSFER } from '../napas/table.ts';
import type { BankId, Payment } from '../payment.ts';
import { isValid } from '../valid.ts';
import type { Directory } from './decode.ts';
import { type MutablePayment, setField } from './fields.ts';

/**
 * The short way, for a code of which nothing is to be said: printable ASCII, a right checksum, ids that only rise, a
 * transfer to an account or card, every row of the tables kept. It reads into the payment without a tree. `undefined`
 * sends the caller the long way, which reads all other codes and finds the same in this one.
 */
export function readPlain<B extends BankId>(
  text: unknown,
  { describeBank }: Directory<B>,
  report: Report,
): Payment<B> | undefined {
  if (typeof text !== 'string' || text.length > DEFAULT_MAX_LENGTH) return undefined;
  const crc = asciiChecksum(text, text.length - HEADER_LENGTH);
  if (crc === undefined || !text.endsWith(crc)) return undefined;
  const draft: PlainDraft<B> = { scheme: 'vietqr', bank: undefined, account: '', service: 'merchant' };
  const reading: PlainReading = { text, draft, bin: '' };
  if (!readPlainLevel(reading, 0, text.length, ROOT_LEVEL) || draft.service === 'merchant') return undefined;
  draft.bank = describeBank(reading.bin, report);
  if (!isComplete(draft)) return undefined;
  addAdvice(draft, report);
  return draft;
}

function isComplete<B extends BankId>(draft: PlainDraft<B>): draft is PlainDraft<B> & { bank: B } {
  return draft.bank !== undefined;
}

type PlainDraft<B extends BankId> = Omit<MutablePayment<B>, 'bank'> & { bank: B | undefined };

interface PlainReading {
  readonly text: string;
  readonly draft: Omit<MutablePayment, 'bank'>;
  bin: string;
}

/** One level of the tables, with what to do with its objects. */
interface PlainLevel {
  readonly table: ObjectTable;
  /** How many objects must be there. */
  readonly mandatory: number;
  /** The levels of the templates that may be inside, by id. */
  readonly inner: Readonly<Record<number, PlainLevel>>;
  /** Takes a value; it tells whether the short way can go on. */
  take(reading: PlainReading, spec: ObjectSpec, value: string): boolean;
}

function level(table: ObjectTable, inner: PlainLevel['inner'], take: PlainLevel['take']): PlainLevel {
  return { table, mandatory: table.filter(({ presence }) => presence === 'M').length, inner, take };
}

const BENEFICIARY_LEVEL = /* @__PURE__ */ level(BENEFICIARY, {}, (reading, { name }, value) => {
  if (name === 'bank') reading.bin = value;
  else if (name === 'account') reading.draft.account = value;
  return name !== '';
});

const NAPAS_LEVEL = /* @__PURE__ */ level(
  NAPAS,
  { 1: BENEFICIARY_LEVEL },
  ({ draft }, { id, name }, value) => {
    if (id === '00') return true;
    const service = name === 'service' && enumKey(SERVICE, value);
    if (service !== 'account' && service !== 'card') return false;
    draft.service = service;
    return true;
  },
);

const ADDITIONAL_LEVEL = /* @__PURE__ */ level(ADDITIONAL_DATA, {}, ({ draft }, spec, value) =>
  setField(spec, value, draft),
);

/** Without the tip objects 55 to 57, which must agree with each other. */
const ROOT_LEVEL = /* @__PURE__ */ level(
  TRANSFER,
  { 38: NAPAS_LEVEL, 62: ADDITIONAL_LEVEL },
  ({ draft }, spec, value) => (spec.id < '55' || spec.id > '57') && setField(spec, value, draft),
);

function readPlainLevel(
  reading: PlainReading,
  start: number,
  end: number,
  { table, mandatory, inner, take }: PlainLevel,
): boolean {
  const { text } = reading;
  let found = 0;
  let last = -1;
  for (let at = start; at < end; ) {
    const id = twoDigits(text, at);
    const spec = table[id];
    const body = at + HEADER_LENGTH;
    const next = body + twoDigits(text, at + 2);
    if (spec === undefined || id <= last || next <= body || next > end) return false;
    if (spec.template === undefined) {
      const value = text.slice(body, next);
      if (!isValid(value, spec) || !take(reading, spec, value)) return false;
    } else {
      const within = inner[id];
      if (within === undefined || !readPlainLevel(reading, body, next, within)) return false;
    }
    if (spec.presence === 'M') found++;
    last = id;
    at = next;
  }
  return found === mandatory;
}
