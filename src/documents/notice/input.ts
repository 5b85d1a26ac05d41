import type { Picture } from '../../images/picture.ts';
import { type Issue, issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { formatThousands } from '../../issues/stringify.ts';
import { MAX_AMOUNT } from '../../money/limits.ts';
import { formatVnd, inFours } from '../../money/vnd.ts';
import { vndInWords } from '../../money/words.ts';
import { colorField, DEFAULT_ACCENT } from '../input/accent.ts';
import {
  amountField,
  choiceField,
  type DocumentFields,
  listField,
  openFields,
  pictureField,
  requiredTextField,
  textField,
  textList,
} from '../input/fields.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { type CodeSymbol, readSymbol, SYMBOL_KEYS } from '../layout/symbol.ts';

/** What stands on a notice, checked and ready to be set. */
export interface NoticeData {
  readonly symbol: CodeSymbol;
  readonly paper: 'A4' | 'A5';
  readonly lang: Language;
  readonly accent: string;
  readonly logo: Picture | undefined;
  readonly issuer: string;
  readonly issuerDetails: readonly string[];
  readonly heading: string;
  readonly subject: string;
  readonly payer: readonly { readonly label: string; readonly value: string }[];
  readonly items: readonly { readonly name: string; readonly amount: string }[];
  readonly amount: string;
  readonly inWords: string;
  readonly due: string;
  readonly bank: string;
  readonly account: string;
  readonly accountName: string;
  readonly purpose: string;
  readonly notes: readonly string[];
  readonly issued: string;
  readonly signer: { readonly role: string; readonly name: string };
}

const NOTICE_KEYS = [
  ...SYMBOL_KEYS,
  ...['paper', 'lang', 'accent', 'logo', 'issuer', 'issuerDetails', 'heading', 'subject', 'payer', 'items'],
  ...['amount', 'due', 'bank', 'account', 'accountName', 'purpose', 'notes', 'issued', 'signer'],
];

/** Reads a notice field by field. */
export function readNotice(input: unknown, issues: Issue[]): NoticeData | undefined {
  const fields = openFields(input, NOTICE_KEYS, issues);
  const symbol = readSymbol(fields);
  const lang = choiceField(fields, 'lang', ['vi', 'en']);
  const amount = readTotal(fields);
  const facts = {
    lang,
    paper: choiceField(fields, 'paper', ['A4', 'A5']),
    accent: colorField(fields, 'accent', DEFAULT_ACCENT),
    logo: pictureField(fields, 'logo'),
    issuer: requiredTextField(fields, 'issuer'),
    issuerDetails: textList(fields, 'issuerDetails'),
    heading: textField(fields, 'heading') || PHRASES[lang].notice,
    subject: textField(fields, 'subject'),
    payer: readPairs(fields),
    items: readItems(fields, amount),
    amount: formatVnd(amount),
    inWords: vndInWords(amount),
    due: textField(fields, 'due'),
    bank: requiredTextField(fields, 'bank'),
    account: inFours(requiredTextField(fields, 'account')),
    accountName: requiredTextField(fields, 'accountName'),
    purpose: requiredTextField(fields, 'purpose'),
    notes: textList(fields, 'notes'),
    issued: textField(fields, 'issued'),
    signer: readSigner(fields),
  };
  return symbol && { ...facts, symbol };
}

function readTotal(fields: DocumentFields): number {
  const amount = amountField(fields, 'amount');
  if (amount === undefined && fields.value('amount') === undefined) {
    fields.issues.push(issue('input.required', { path: [...fields.path, 'amount'], expected: 'whole đồng' }));
  }
  return amount ?? 0;
}

function readPairs(fields: DocumentFields): { label: string; value: string }[] {
  return listField(fields, 'payer').map((entry, i) => {
    const pair = openFields(entry, ['label', 'value'], fields.issues, [...fields.path, 'payer', i]);
    return { label: requiredTextField(pair, 'label'), value: requiredTextField(pair, 'value') };
  });
}

function readItems(fields: DocumentFields, total: number): { name: string; amount: string }[] {
  let sum = 0;
  const items = listField(fields, 'items').map((entry, i) => {
    const item = openFields(entry, ['name', 'amount'], fields.issues, [...fields.path, 'items', i]);
    const amount = readSigned(item);
    sum += amount;
    return { name: requiredTextField(item, 'name'), amount: signedAmount(amount) };
  });
  if (items.length > 0 && sum !== total && fields.issues.length === 0) {
    const place = {
      path: [...fields.path, 'amount'],
      expected: signedAmount(sum),
      received: formatVnd(total),
    };
    fields.issues.push(issue('document.total', place));
  }
  return items;
}

function readSigned(item: DocumentFields): number {
  const value = item.value('amount');
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_AMOUNT) return value;
  const path = [...item.path, 'amount'];
  item.issues.push(mistyped(path, 'whole đồng', value));
  return 0;
}

function signedAmount(amount: number): string {
  return `${amount < 0 ? '−' : ''}${formatThousands(Math.abs(amount))} đ`;
}

function readSigner(fields: DocumentFields): { role: string; name: string } {
  const value = fields.value('signer');
  if (value === undefined) return { role: '', name: '' };
  const signer = openFields(value, ['role', 'name'], fields.issues, [...fields.path, 'signer']);
  return { role: requiredTextField(signer, 'role'), name: textField(signer, 'name') };
}
