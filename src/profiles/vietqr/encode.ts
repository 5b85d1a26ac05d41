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
import { INITIATION_CODES, type Template, TIP_CODES } from './fields.ts';
import {
  decimalOf,
  dongOf,
  type InputReading,
  placesIn,
  type RawInput,
  stringOf,
  textOf,
  wordOf,
} from './input.ts';
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
  const reading: InputReading = { input: ownFields(input), diacritics, issues, plain: true };
  const draft = readDraft(reading, directory);
  if (!draft || issues.some(isError)) return toResult<string>(undefined, issues);
  const text = withCrc(written(draft.objects));
  const { service, others } = draft;
  const objects = draft.objects.concat(leaf('63', text.slice(-4)));
  const tree = others.length > 0 ? reread(text, issues) : objects;
  const keepDiacritics = diacritics === 'keep';
  const judgement = {
    strict: true,
    writing: true,
    plain: reading.plain,
    limits,
    keepDiacritics,
    unit: 'characters',
  } as const;
  checkTree(tree, TABLES[service], judgement, issues);
  remark(draft, issues, false);
  return toResult(text, issues);
}

/** Own properties only, each read once; a plain object is taken as it is. */
function ownFields(input: RawInput): RawInput {
  return Object.getPrototypeOf(input) === Object.prototype ? input : { ...input };
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
  const branches = readFields(reading);
  wordOf(reading, 'scheme', { vietqr: '' });
  const bin = directory.resolve(input.bank, issues);
  const account = readAccount(reading);
  const service = wordOf(reading, 'service', SERVICE_CODES) ?? 'account';
  const amount = dongOf(reading, 'amount');
  const initiation =
    wordOf(reading, 'initiation', INITIATION_CODES) ?? (amount === undefined ? 'static' : 'dynamic');
  const others = readOthers(input.others, issues);
  const { root } = branches;
  add(root, leaf('00', '01'));
  add(root, leaf('01', INITIATION_CODES[initiation]));
  add(root, napasTemplate({ bin: bin ?? '', account: account ?? '', service, others }));
  addTerms(reading, amount, root);
  addBranch(root, '62', branches['62'], others);
  addBranch(root, '64', branches['64'], others);
  for (const other of othersIn(others)) add(root, other);
  if (bin === undefined || account === undefined) return undefined;
  return { objects: root, service, initiation, others, ...(amount && { amount: Number(amount) }) };
}

/** The text fields as objects, by template. Currency and country have one value and are written unasked. */
function readFields(reading: InputReading): Record<Template, TlvNode[]> {
  const branches: Record<Template, TlvNode[]> = { root: [], '62': [], '64': [] };
  for (const place of placesIn(reading)) {
    const value = textOf(reading, place.field);
    if (value !== undefined) add(branches[place.template], leaf(place.tag, value));
  }
  const { currency, country } = reading.input;
  if (currency === undefined) add(branches.root, leaf('53', '704'));
  if (country === undefined) add(branches.root, leaf('58', 'VN'));
  return branches;
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
  const objects = [leaf('00', NAPAS_GUID), branch('01', beneficiary), leaf('02', SERVICE_CODES[service])];
  return branch(NAPAS_SLOT, [...objects, ...othersIn(others, NAPAS_SLOT)]);
}

function addTerms(reading: InputReading, amount: string | undefined, root: TlvNode[]): void {
  const tip = wordOf(reading, 'tipIndicator', TIP_CODES);
  const fixed = dongOf(reading, 'convenienceFeeFixed');
  const percentage = decimalOf(reading, 'convenienceFeePercentage');
  if (amount !== undefined) add(root, leaf('54', amount));
  if (tip !== undefined) add(root, leaf('55', TIP_CODES[tip]));
  if (fixed !== undefined) add(root, leaf('56', fixed));
  if (percentage !== undefined) add(root, leaf('57', percentage));
}

function addBranch(root: TlvNode[], tag: string, children: TlvNode[], others: readonly OtherObject[]): void {
  for (const other of othersIn(others, tag)) add(children, other);
  if (children.length > 0) add(root, branch(tag, children));
}

/** It puts an object where its id belongs; equal ids stay side by side for the check to find. */
function add(nodes: TlvNode[], node: TlvNode): void {
  let i = nodes.length;
  for (let before = nodes[i - 1]; before !== undefined && before.tag > node.tag; before = nodes[i - 1]) {
    nodes[i--] = before;
  }
  nodes[i] = node;
}

function leaf(tag: string, value: string): TlvNode {
  return { tag, value, start: 0 };
}

function branch(tag: string, children: readonly TlvNode[]): TlvNode {
  return { tag, value: written(children), start: 0, children };
}

function written(nodes: readonly TlvNode[]): string {
  let text = '';
  for (const { tag, value } of nodes) text += writeObject(tag, value);
  return text;
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
