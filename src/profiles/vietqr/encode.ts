import { checkTree } from '../../emv/check.ts';
import { withCrc } from '../../emv/payload.ts';
import { readPayload } from '../../emv/read.ts';
import type { Judgement } from '../../emv/sound.ts';
import { type Issue, isError, issue } from '../../issues/issue.ts';
import { refuseOptions } from '../../issues/options.ts';
import { fail, type Result, toResult } from '../../issues/result.ts';
import { isRecord, show } from '../../issues/show.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { leaf, written } from './build.ts';
import { readDraft } from './draft.ts';
import type { InputReading } from './input.ts';
import { diacriticsOf, limitsOf } from './options.ts';
import { findPayee } from './payee.ts';
import type { BankId, Directory, EncodeOptions } from './payment.ts';
import { remark } from './remarks.ts';
import { TABLES } from './table.ts';

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
  const draft = readDraft(input, reading, directory);
  const { objects, service, others } = draft;
  const { plain } = reading;
  const text = withCrc(written(objects, plain));
  objects.push(leaf('63', text.slice(-4)));
  const tree = others.length > 0 && !issues.some(isError) ? reread(text, issues) : objects;
  const keepDiacritics = diacritics === 'keep';
  const judgement: Judgement = {
    strict: true,
    writing: true,
    plain,
    limits,
    keepDiacritics,
    unit: 'characters',
  };
  const found: Issue[] = [];
  checkTree(tree, TABLES[service], judgement, found);
  remark(draft, found, false);
  return toResult(text, found.length > 0 ? merge(issues, found) : issues);
}

/** A field that could not be read is not missing as well. */
function merge(issues: readonly Issue[], found: readonly Issue[]): Issue[] {
  const reported = new Set(issues.map(({ path }) => path.join('.')));
  return [
    ...issues,
    ...found.filter(({ code, path }) => code !== 'emv.missing' || !reported.has(path.join('.'))),
  ];
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
