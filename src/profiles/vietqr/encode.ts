import { checkTree } from '../../emv/check.ts';
import { withCrc } from '../../emv/payload.ts';
import { readPayload } from '../../emv/read.ts';
import { type Issue, isError, issue } from '../../issues/issue.ts';
import { refuseOptions } from '../../issues/options.ts';
import { fail, type Result, toResult } from '../../issues/result.ts';
import { isRecord, show } from '../../issues/show.ts';
import { isAns } from '../../text/charset.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { writeObject } from '../../tlv/write.ts';
import {
  ADDITIONAL_FIELDS,
  type FieldPlace,
  INITIATION_CODES,
  LANGUAGE_FIELDS,
  ROOT_FIELDS,
  TIP_CODES,
} from './fields.ts';
import { checkKeys, decimalOf, dongOf, type InputReading, stringOf, textOf, wordOf } from './input.ts';
import { diacriticsOf, limitsOf } from './options.ts';
import { othersIn, readOthers } from './others.ts';
import { findPayee } from './payee.ts';
import type { BankId, Directory, EncodeOptions, OtherObject } from './payment.ts';
import { remark } from './remarks.ts';
import { NAPAS_GUID, NAPAS_SLOT, SERVICE_CODES, type Service, TABLES } from './table.ts';

/** It writes a payment as a code, or says what stands against it. What it writes passes strict reading. */
export function encodePayment<B extends BankId>(
  input: unknown,
  directory: Directory<B>,
  options: EncodeOptions = {},
): Result<string> {
  if (!isRecord(input)) return fail(issue('input.type', { expected: 'an object', received: show(input) }));
  const refused = refuseOptions(options);
  if (refused) return fail(refused);
  const issues: Issue[] = [];
  const limits = limitsOf(options.purposeLimit, issues);
  const diacritics = diacriticsOf(options.diacritics, issues);
  const reading: InputReading = { input, diacritics, issues, plain: true };
  checkKeys(reading);
  const draft = readDraft(reading, directory);
  if (!draft || issues.some(isError)) return toResult<string>(undefined, issues);
  const text = withCrc(draft.objects.map(writeNode).join(''));
  const { service, others } = draft;
  const objects = [...draft.objects, leaf('63', text.slice(-4))];
  const tree = others.length > 0 ? reread(text, issues) : objects;
  const keepDiacritics = diacritics === 'keep';
  const judgement = { strict: true, writing: true, plain: reading.plain, limits, keepDiacritics };
  checkTree(tree, TABLES[service], judgement, issues);
  remark(draft, issues, false);
  return toResult(text, issues);
}

/** A payment as objects, not yet judged. */
interface Draft {
  readonly objects: readonly TlvNode[];
  readonly service: Service;
  readonly amount?: number;
  readonly initiation: 'static' | 'dynamic';
  readonly others: readonly OtherObject[];
}

function readDraft<B extends BankId>(reading: InputReading, directory: Directory<B>): Draft | undefined {
  const { input, issues } = reading;
  wordOf(reading, 'scheme', { vietqr: '' });
  const bin = directory.resolve(input.bank, issues);
  const account = readAccount(reading);
  const service = wordOf(reading, 'service', SERVICE_CODES) ?? 'account';
  const amount = dongOf(reading, 'amount');
  const initiation =
    wordOf(reading, 'initiation', INITIATION_CODES) ?? (amount === undefined ? 'static' : 'dynamic');
  const others = readOthers(input.others, issues);
  const roots = [
    leaf('00', '01'),
    leaf('01', INITIATION_CODES[initiation]),
    napasTemplate({ bin: bin ?? '', account: account ?? '', service, others }),
    ...readFields(reading, ROOT_FIELDS),
    ...readTerms(reading, amount),
    ...template('62', readFields(reading, ADDITIONAL_FIELDS), others),
    ...template('64', readFields(reading, LANGUAGE_FIELDS), others),
    ...othersIn(others),
  ];
  if (bin === undefined || account === undefined) return undefined;
  return {
    objects: roots.sort(byTag),
    service,
    initiation,
    others,
    ...(amount && { amount: Number(amount) }),
  };
}

function readAccount(reading: InputReading): string | undefined {
  const account = stringOf(reading, 'account');
  if (account === undefined && reading.input.account === undefined) {
    reading.issues.push(issue('input.required', { path: ['account'], expected: 'an account number' }));
  }
  if (account !== undefined && !isAns(account)) reading.plain = false;
  return account;
}

interface NapasParts {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
  readonly others: readonly OtherObject[];
}

function napasTemplate({ bin, account, service, others }: NapasParts): TlvNode {
  const beneficiary = [leaf('00', bin), leaf('01', account), ...othersIn(others, NAPAS_SLOT, '01')];
  return branch(NAPAS_SLOT, [
    leaf('00', NAPAS_GUID),
    branch('01', beneficiary),
    leaf('02', SERVICE_CODES[service]),
    ...othersIn(others, NAPAS_SLOT),
  ]);
}

/** Currency and country have one value in a code for Vietnam; they are written without being asked for. */
const DOMESTIC: Readonly<Partial<Record<string, string>>> = { currency: '704', country: 'VN' };

function readFields(reading: InputReading, places: readonly FieldPlace[]): TlvNode[] {
  const nodes: TlvNode[] = [];
  for (const { field, tag } of places) {
    const value = textOf(reading, field) ?? DOMESTIC[field];
    if (value !== undefined) nodes.push(leaf(tag, value));
  }
  return nodes;
}

function readTerms(reading: InputReading, amount: string | undefined): TlvNode[] {
  const tip = wordOf(reading, 'tipIndicator', TIP_CODES);
  const values = {
    '54': amount,
    '55': tip && TIP_CODES[tip],
    '56': dongOf(reading, 'convenienceFeeFixed'),
    '57': decimalOf(reading, 'convenienceFeePercentage'),
  };
  return Object.entries(values).flatMap(([tag, value]) => (value === undefined ? [] : [leaf(tag, value)]));
}

function template(tag: string, fields: readonly TlvNode[], others: readonly OtherObject[]): TlvNode[] {
  const children = [...fields, ...othersIn(others, tag)];
  return children.length > 0 ? [branch(tag, children)] : [];
}

function leaf(tag: string, value: string): TlvNode {
  return { tag, value, start: 0 };
}

function branch(tag: string, children: TlvNode[]): TlvNode {
  children.sort(byTag);
  return { tag, value: children.map(writeNode).join(''), start: 0, children };
}

function writeNode({ tag, value }: TlvNode): string {
  return writeObject(tag, value);
}

function byTag(a: TlvNode, b: TlvNode): number {
  return a.tag < b.tag ? -1 : 1;
}

/** The tree as a reader will see it, with the templates among the added objects opened and a second payee found. */
function reread(text: string, issues: Issue[]): readonly TlvNode[] {
  const { payload, issues: found } = readPayload(text, TABLES.account, {
    strict: true,
    maxLength: text.length,
  });
  issues.push(...found);
  const objects = payload?.objects ?? [];
  if (payload) findPayee({ objects, strict: true, issues });
  return objects;
}
