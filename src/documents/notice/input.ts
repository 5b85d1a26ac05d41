import type { Picture } from '../../images/picture.ts';
import { type Issue, issue } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { grouped } from '../../issues/stringify.ts';
import { LARGEST_AMOUNT } from '../../money/limits.ts';
import { groupAmount, inFours } from '../../money/vnd.ts';
import { amountWords } from '../../money/words.ts';
import { colorField, DEFAULT_ACCENT } from '../input/accent.ts';
import {
  amountField,
  choiceField,
  type Fields,
  listField,
  neededText,
  openFields,
  pictureField,
  textField,
  textList,
} from '../input/fields.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { type CodeSymbol, readSymbol, SYMBOL_KEYS } from '../layout/symbol.ts';

/** What stands on a notice, checked and ready to be set. */
export interface NoticeFacts {
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

const KEYS = [
  ...SYMBOL_KEYS,
  ...['paper', 'lang', 'accent', 'logo', 'issuer', 'issuerDetails', 'heading', 'subject', 'payer', 'items'],
  ...['amount', 'due', 'bank', 'account', 'accountName', 'purpose', 'notes', 'issued', 'signer'],
];

/** It reads a notice field by field. */
export function readNotice(input: unknown, issues: Issue[]): NoticeFacts | undefined {
  const fields = openFields(input, KEYS, issues);
  const symbol = readSymbol(fields);
  const lang = choiceField(fields, 'lang', ['vi', 'en']);
  const amount = readTotal(fields);
  const facts = {
    lang,
    paper: choiceField(fields, 'paper', ['A4', 'A5']),
    accent: colorField(fields, 'accent', DEFAULT_ACCENT),
    logo: pictureField(fields, 'logo'),
    issuer: neededText(fields, 'issuer'),
    issuerDetails: textList(fields, 'issuerDetails'),
    heading: textField(fields, 'heading') || PHRASES[lang].notice,
    subject: textField(fields, 'subject'),
    payer: readPairs(fields),
    items: readItems(fields, amount),
    amount: groupAmount(amount),
    inWords: amountWords(amount),
    due: textField(fields, 'due'),
    bank: neededText(fields, 'bank'),
    account: inFours(neededText(fields, 'account')),
    accountName: neededText(fields, 'accountName'),
    purpose: neededText(fields, 'purpose'),
    notes: textList(fields, 'notes'),
    issued: textField(fields, 'issued'),
    signer: readSigner(fields),
  };
  return symbol && { ...facts, symbol };
}

function readTotal(fields: Fields): number {
  const amount = amountField(fields, 'amount');
  if (amount === undefined && fields.value('amount') === undefined) {
    fields.issues.push(issue('input.required', { path: [...fields.path, 'amount'], expected: 'whole đồng' }));
  }
  return amount ?? 0;
}

function readPairs(fields: Fields): { label: string; value: string }[] {
  return listField(fields, 'payer').map((entry, i) => {
    const pair = openFields(entry, ['label', 'value'], fields.issues, [...fields.path, 'payer', i]);
    return { label: neededText(pair, 'label'), value: neededText(pair, 'value') };
  });
}

function readItems(fields: Fields, total: number): { name: string; amount: string }[] {
  let sum = 0;
  const items = listField(fields, 'items').map((entry, i) => {
    const item = openFields(entry, ['name', 'amount'], fields.issues, [...fields.path, 'items', i]);
    const amount = readSigned(item);
    sum += amount;
    return { name: neededText(item, 'name'), amount: signed(amount) };
  });
  if (items.length > 0 && sum !== total && fields.issues.length === 0) {
    const place = { path: [...fields.path, 'amount'], expected: signed(sum), received: groupAmount(total) };
    fields.issues.push(issue('render.sum', place));
  }
  return items;
}

function readSigned(item: Fields): number {
  const value = item.value('amount');
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST_AMOUNT) return value;
  const path = [...item.path, 'amount'];
  item.issues.push(mistyped(path, 'whole đồng', value));
  return 0;
}

function signed(amount: number): string {
  return `${amount < 0 ? '−' : ''}${grouped(Math.abs(amount))} đ`;
}

function readSigner(fields: Fields): { role: string; name: string } {
  const value = fields.value('signer');
  if (value === undefined) return { role: '', name: '' };
  const signer = openFields(value, ['role', 'name'], fields.issues, [...fields.path, 'signer']);
  return { role: neededText(signer, 'role'), name: textField(signer, 'name') };
}
