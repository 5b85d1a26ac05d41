import { asciiChecksum } from '../../bytes/crc16-ascii.ts';
import { createReport } from '../../issues/report.ts';
import { isRecord } from '../../issues/stringify.ts';
import { writeObject } from '../../tlv/write.ts';
import { isCardOf } from '../accounts/card.ts';
import { TRANSFER_CEILING } from '../advice.ts';
import { INITIATION, SERVICE } from '../fields.ts';
import { TEXT_FIELDS } from '../input-fields.ts';
import { BENEFICIARY, NAPAS_GUID, NAPAS_SLOT } from '../napas/table.ts';
import { isWholeVnd } from '../napas/vnd-rule.ts';
import { isValid } from '../valid.ts';
import type { ResolveBank } from './plan.ts';

/**
 * The short way, for a payment of which nothing is to be said: a transfer to an account or card at a bank that
 * receives, texts of printable ASCII in the order of their objects, every value as its row in the tables wants it. It
 * writes text without a tree. `undefined` sends the caller the long way, which writes all others, and the same for
 * this one.
 */
export function writePlain(input: unknown, resolveBank: ResolveBank): string | undefined {
  const parts = takeParts(input, resolveBank);
  if (!parts) return undefined;
  const { bin, account, service, amount, merchant, additional } = parts;
  const initiation = parts.initiation || (amount ? INITIATION.dynamic : INITIATION.static);
  if (service === SERVICE.card && !isCardOf(bin, account)) return undefined;
  if (!bin || !account || additional.length > 99 || (amount && initiation === INITIATION.static))
    return undefined;
  const payee =
    plainObject('00', NAPAS_GUID) + plainObject('01', plainObject('00', bin) + plainObject('01', account));
  const open =
    `000201${plainObject('01', initiation)}${plainObject(NAPAS_SLOT, payee + plainObject('02', service))}` +
    `5303704${optional('54', amount)}5802VN${merchant}${optional('62', additional)}6304`;
  const crc = asciiChecksum(open, open.length);
  return crc && open + crc;
}

/** Reads the fields of a plain object; one that throws goes the long way, which says so. */
function takeParts(input: unknown, resolveBank: ResolveBank): Parts | undefined {
  try {
    if (!isRecord(input) || Object.getPrototypeOf(input) !== Object.prototype) return undefined;
    const parts: Parts = { ...ABSENT };
    for (const key in input) if (!takeRow(parts, key, input[key], resolveBank)) return undefined;
    return parts;
  } catch {
    return undefined;
  }
}

/** What a code is made of; an empty text where nothing was given. */
interface Parts {
  bin: string;
  account: string;
  service: string;
  amount: string;
  initiation: string;
  /** Objects 59 to 61, written. */
  merchant: string;
  /** The objects of template 62, written. */
  additional: string;
  /** The id of the last object written at the root and in the template. */
  last: number;
  lastAdditional: number;
}

const ABSENT: Parts = {
  bin: '',
  account: '',
  service: SERVICE.account,
  amount: '',
  initiation: '',
  merchant: '',
  additional: '',
  last: 58,
  lastAdditional: 0,
};

/** Takes a field; it tells whether the short way can go on. */
function takeRow(parts: Parts, key: string, value: unknown, resolveBank: ResolveBank): boolean {
  switch (key) {
    case 'scheme':
      return value === 'vietqr';
    case 'bank':
      parts.bin = plainBinOf(value, resolveBank);
      return parts.bin !== '';
    case 'account':
      parts.account = typeof value === 'string' ? value : '';
      return BENEFICIARY[1] !== undefined && isValid(parts.account, BENEFICIARY[1]);
    case 'service':
      if (value === 'card') parts.service = SERVICE.card;
      return value === 'account' || value === 'card' || value === undefined;
    case 'amount':
      parts.amount = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
      return value === undefined || (isWholeVnd(parts.amount) && Number(value) < TRANSFER_CEILING);
    case 'initiation':
      if (value === 'static' || value === 'dynamic') parts.initiation = INITIATION[value];
      return value === undefined || parts.initiation !== '';
    default:
      return takeText(parts, key, value);
  }
}

/** A bank of which there is nothing to say, or an empty text. */
function plainBinOf(bank: unknown, resolveBank: ResolveBank): string {
  const report = createReport();
  const bin = resolveBank(bank, report);
  return bin !== undefined && report.issues.length === 0 ? bin : '';
}

function takeText(parts: Parts, key: string, value: unknown): boolean {
  const place = TEXT_FIELDS.get(key);
  if (place === undefined) return false;
  if (value === undefined) return true;
  const { row: spec, template } = place;
  if (typeof value !== 'string' || !isValid(value, spec)) return false;
  const id = Number(spec.id);
  if (template === '62' && id > parts.lastAdditional) {
    parts.additional += plainObject(spec.id, value);
    parts.lastAdditional = id;
    return true;
  }
  if (template !== '' || id <= parts.last) return false;
  parts.merchant += plainObject(spec.id, value);
  parts.last = id;
  return true;
}

function plainObject(tag: string, value: string): string {
  return writeObject(tag, value, value.length);
}

function optional(tag: string, value: string): string {
  return value && plainObject(tag, value);
}
