import { checksum } from '../../crc/crc16.ts';
import { ADDITIONAL_DATA, type ObjectTable } from '../../emv/objects.ts';
import { MAX_LENGTH } from '../../emv/read.ts';
import { isSound, isTip, type Judgement } from '../../emv/sound.ts';
import type { Issue } from '../../issues/issue.ts';
import { type Result, toResult } from '../../issues/result.ts';
import { isRecord } from '../../issues/show.ts';
import { twoDigits } from '../../tlv/digits.ts';
import { HEADER } from '../../tlv/node.ts';
import { ADDITIONAL_FIELDS, wordFor } from './fields.ts';
import type { BankId, DecodeOptions, Directory, Payment } from './payment.ts';
import { remark } from './remarks.ts';
import { BENEFICIARY, NAPAS, SERVICE, TABLES } from './table.ts';
import { type Draft, readRoot, readText } from './terms.ts';

/**
 * The short way, for a code of which nothing is to be said: printable ASCII, a right checksum, ids that only rise, a
 * transfer to an account or card, every row of the tables kept. It reads into the payment without a tree. `undefined`
 * sends the caller the long way, which reads all other codes and finds the same in this one.
 */
export function readPlain<B extends BankId>(
  text: unknown,
  directory: Directory<B>,
  options: DecodeOptions = {},
): Result<Payment<B>> | undefined {
  if (typeof text !== 'string' || !isRecord(options) || !isSimple(options) || text.length > MAX_LENGTH)
    return undefined;
  const { crc, plain } = checksum(text, 0, text.length - HEADER);
  if (!plain || !text.endsWith(crc)) return undefined;
  const draft: PlainDraft<B> = { scheme: 'vietqr', bank: undefined, account: '', service: 'merchant' };
  const reading: PlainReading = { text, draft, bin: '' };
  if (!readLevel(reading, 0, text.length, ROOT_LEVEL)) return undefined;
  const issues: Issue[] = [];
  draft.bank = directory.describe(reading.bin, issues);
  if (!isComplete(draft)) return undefined;
  remark(draft, issues, options.strict === true);
  return toResult<Payment<B>>(draft, issues);
}

/** Options that widen or narrow a rule go the long way. */
function isSimple({ purposeLimit, maxLength }: DecodeOptions): boolean {
  return purposeLimit === undefined && maxLength === undefined;
}

function isComplete<B extends BankId>(draft: PlainDraft<B>): draft is PlainDraft<B> & { bank: B } {
  return draft.bank !== undefined && draft.service !== 'merchant';
}

type PlainDraft<B extends BankId> = Omit<Draft<B>, 'bank'> & { bank: B | undefined };

interface PlainReading {
  readonly text: string;
  readonly draft: Omit<Draft, 'bank'>;
  bin: string;
}

/** One level of the tables, with what to do with its objects. */
interface Level {
  readonly table: ObjectTable;
  /** The levels of the templates that may be inside, by id. */
  readonly inner: Readonly<Record<number, Level>>;
  /** It takes a value; it tells whether the short way can go on. */
  take(reading: PlainReading, tag: string, value: string): boolean;
}

const PLAIN: Judgement = { strict: true, writing: false, plain: true, unit: 'characters' };

const BENEFICIARY_LEVEL: Level = {
  table: BENEFICIARY,
  inner: {},
  take: (reading, tag, value) => {
    if (tag === '00') reading.bin = value;
    else if (tag === '01') reading.draft.account = value;
    return tag <= '01';
  },
};

const NAPAS_LEVEL: Level = {
  table: NAPAS,
  inner: { 1: BENEFICIARY_LEVEL },
  take: ({ draft }, tag, value) => {
    if (tag === '00') return true;
    const service = tag === '02' && wordFor(SERVICE, value);
    if (service !== 'account' && service !== 'card') return false;
    draft.service = service;
    return true;
  },
};

const ADDITIONAL_LEVEL: Level = {
  table: ADDITIONAL_DATA,
  inner: {},
  take: ({ draft }, tag, value) => readText(tag, value, draft, ADDITIONAL_FIELDS),
};

const ROOT_LEVEL: Level = {
  table: TABLES.account,
  inner: { 38: NAPAS_LEVEL, 62: ADDITIONAL_LEVEL },
  take: ({ draft }, tag, value) => !isTip(tag) && readRoot(tag, value, draft),
};

function readLevel(reading: PlainReading, start: number, end: number, level: Level): boolean {
  const { text } = reading;
  const { specs, mandatory } = level.table;
  let found = 0;
  let last = -1;
  for (let at = start; at < end; ) {
    const id = twoDigits(text, at);
    const spec = specs[id];
    const body = at + HEADER;
    const next = body + twoDigits(text, at + 2);
    if (spec === undefined || id <= last || next <= body || next > end) return false;
    if (spec.inside === undefined) {
      const value = text.slice(body, next);
      if (!isSound(value, spec, PLAIN) || !level.take(reading, spec.id, value)) return false;
    } else {
      const inner = level.inner[id];
      if (inner === undefined || !readLevel(reading, body, next, inner)) return false;
    }
    if (spec.presence === 'M') found++;
    last = id;
    at = next;
  }
  return found === mandatory.length;
}
