import { checkTree } from '../../emv/check.ts';
import { withCrc } from '../../emv/payload.ts';
import { readPayload } from '../../emv/read.ts';
import type { Judgement } from '../../emv/sound.ts';
import { type Issue, isError, issue } from '../../issues/issue.ts';
import { refuseOptions } from '../../issues/options.ts';
import { fail, type Result, toResult } from '../../issues/result.ts';
import { isRecord, show } from '../../issues/show.ts';
import { measure } from '../../text/length.ts';
import { twoDigits } from '../../tlv/digits.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { writeObject } from '../../tlv/write.ts';
import { INITIATION, type Template, TIP, words } from './fields.ts';
import {
  accountOf,
  decimalOf,
  dongOf,
  type InputReading,
  placesIn,
  type RawInput,
  textOf,
  wordOf,
} from './input.ts';
import { diacriticsOf, limitsOf } from './options.ts';
import { othersIn, readOthers } from './others.ts';
import { findPayee } from './payee.ts';
import type { BankId, Directory, EncodeOptions, OtherObject } from './payment.ts';
import { remark } from './remarks.ts';
import { NAPAS_GUID, NAPAS_SLOT, SERVICE, type Service, TABLES } from './table.ts';

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
  const reading: InputReading = { diacritics, issues, plain: true };
  const draft = readDraft(ownFields(input), reading, directory);
  if (!draft || issues.some(isError)) return toResult<string>(undefined, issues);
  const { objects, service, others } = draft;
  const { plain } = reading;
  const text = withCrc(written(objects));
  objects.push(leaf('63', text.slice(-4)));
  const tree = others.length > 0 ? reread(text, issues) : objects;
  const keepDiacritics = diacritics === 'keep';
  const judgement: Judgement = {
    strict: true,
    writing: true,
    plain,
    limits,
    keepDiacritics,
    unit: 'characters',
  };
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
  readonly objects: TlvNode[];
  readonly service: Service;
  readonly amount: number | undefined;
  readonly initiation: 'static' | 'dynamic';
  readonly others: readonly OtherObject[];
}

function readDraft<B extends BankId>(
  input: RawInput,
  reading: InputReading,
  directory: Directory<B>,
): Draft | undefined {
  const { root, additional, language } = readFields(input, reading);
  wordOf(reading, SCHEME, input.scheme);
  const bin = directory.resolve(input.bank, reading.issues);
  const account = accountOf(reading, input.account);
  const service = wordOf(reading, SERVICE, input.service) ?? 'account';
  const amount = dongOf(reading, 'amount', input.amount);
  const initiation =
    wordOf(reading, INITIATION, input.initiation) ?? (amount === undefined ? 'static' : 'dynamic');
  const others = readOthers(input.others, reading.issues);
  add(root, '00', '01');
  add(root, '01', INITIATION.codes[initiation]);
  addTerms(input, reading, root);
  if (amount !== undefined) add(root, '54', amount);
  addBranch(root, '62', additional, othersIn(others, '62'));
  addBranch(root, '64', language, othersIn(others, '64'));
  for (const other of othersIn(others)) insert(root, other);
  if (bin === undefined || account === undefined) return undefined;
  addBranch(root, NAPAS_SLOT, napasParts({ bin, account, service, others }), othersIn(others, NAPAS_SLOT));
  return {
    objects: root,
    service,
    initiation,
    others,
    amount: amount === undefined ? amount : Number(amount),
  };
}

const SCHEME = /* @__PURE__ */ words('scheme', { vietqr: '' });

/** The text fields as objects, by template. Currency and country have one value and are written unasked. */
function readFields(input: RawInput, reading: InputReading): Record<Template, TlvNode[]> {
  const branches: Record<Template, TlvNode[]> = { root: [], additional: [], language: [] };
  for (const { field, template, tag } of placesIn(input, reading.issues)) {
    const value = textOf(reading, field, input[field]);
    if (value !== undefined) add(branches[template], tag, value);
  }
  if (input.currency === undefined) add(branches.root, '53', '704');
  if (input.country === undefined) add(branches.root, '58', 'VN');
  return branches;
}

interface NapasParts {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
  readonly others: readonly OtherObject[];
}

function napasParts({ bin, account, service, others }: NapasParts): TlvNode[] {
  const beneficiary = [leaf('00', bin), leaf('01', account)];
  const parts = [leaf('00', NAPAS_GUID), leaf('02', SERVICE.codes[service])];
  addBranch(parts, '01', beneficiary, othersIn(others, NAPAS_SLOT, '01'));
  return parts;
}

function addTerms(input: RawInput, reading: InputReading, root: TlvNode[]): void {
  const tip = wordOf(reading, TIP, input.tipIndicator);
  const fixed = dongOf(reading, 'convenienceFeeFixed', input.convenienceFeeFixed);
  const percentage = decimalOf(reading, 'convenienceFeePercentage', input.convenienceFeePercentage);
  if (tip !== undefined) add(root, '55', TIP.codes[tip]);
  if (fixed !== undefined) add(root, '56', fixed);
  if (percentage !== undefined) add(root, '57', percentage);
}

function addBranch(nodes: TlvNode[], tag: string, children: TlvNode[], others: readonly TlvNode[]): void {
  for (const other of others) insert(children, other);
  if (children.length > 0) insert(nodes, { tag, value: written(children), start: 0, children });
}

function add(nodes: TlvNode[], tag: string, value: string): void {
  insert(nodes, leaf(tag, value));
}

/** It puts an object where its id belongs; equal ids stay side by side for the check to find. */
function insert(nodes: TlvNode[], node: TlvNode): void {
  const id = twoDigits(node.tag);
  let i = nodes.length;
  for (let before = nodes[i - 1]; before !== undefined && twoDigits(before.tag) > id; before = nodes[i - 1]) {
    nodes[i--] = before;
  }
  nodes[i] = node;
}

function leaf(tag: string, value: string): TlvNode {
  return { tag, value, start: 0 };
}

function written(nodes: readonly TlvNode[]): string {
  let text = '';
  for (const { tag, value } of nodes) text += writeObject(tag, value, measure(value));
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
