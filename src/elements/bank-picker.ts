import type { Bank } from '../banks/bank.ts';
import { bankByBin } from '../banks/directory.ts';
import { findBank } from '../banks/find.ts';
import { type BankList, createBankList } from './bank-list.ts';
import { type ElementKind, type ElementParts, type Host, make } from './custom.ts';
import { languageAround, wordsOfElement } from './words.ts';

/** `<vietqr-bank-picker>`: a field of a form for a bank that can be paid to; its value is the BIN. */
export interface VietqrBankPickerElement extends HTMLElement {
  /** The BIN of the bank that was chosen; empty where none is. What is no BIN chooses none. */
  value: string;
  /** The bank that was chosen. */
  readonly bank: Bank | undefined;
}

const PICKER_STYLE = `
:host { display: inline-block; position: relative; min-width: 16em; font-family: system-ui, sans-serif; line-height: 1.4; }
:host([hidden]) { display: none; }
input { font: inherit; box-sizing: border-box; width: 100%; min-height: 44px; padding: .3em .6em; }
ul { position: absolute; z-index: 10; inset-inline: 0; max-height: 20em; overflow: auto; margin: 0; padding: 0;
  list-style: none; background: #fff; color: #000; border: 1px solid #555; }
li { padding: .5em .6em; cursor: pointer; }
li[aria-selected=true], li[role=option]:hover { background: #dbe9ff; }
li span { color: #444; }
li small { display: block; color: #444; }
`;

export const BANK_PICKER_ELEMENT: ElementKind = {
  attributes: ['label', 'placeholder', 'required', 'value'],
  isField: true,
  style: PICKER_STYLE,
  start: startPicker,
};

/** The parts of a picker that its events work on. */
interface Picker {
  readonly host: Host;
  readonly input: HTMLInputElement;
  readonly list: BankList;
  readonly chosen: () => Bank | undefined;
  readonly choose: (bank: Bank | undefined) => void;
}

const COMBOBOX = {
  ...{ role: 'combobox', 'aria-controls': 'list', 'aria-autocomplete': 'list', 'aria-expanded': 'false' },
  ...{ autocomplete: 'off', part: 'input' },
};

function startPicker(host: Host, changed: () => void): ElementParts {
  const { element, root } = host;
  const input = make('input', COMBOBOX);
  const menu = make('ul', { id: 'list', role: 'listbox', part: 'list', hidden: '' });
  root.append(input, menu);
  const list = createBankList(input, menu);
  let chosen: Bank | undefined;
  let isTouched = false;
  const choose = (bank: Bank | undefined) => {
    chosen = bank;
    isTouched = true;
    if (bank) input.value = bank.shortName;
    list.close();
    setForm(host, input, chosen);
  };
  const put = (bin: string) => {
    choose(bankByBin(bin));
    if (!chosen) input.value = '';
    setForm(host, input, chosen);
  };
  const putOwn = () => {
    put(element.getAttribute('value') ?? '');
    isTouched = false;
  };
  listenTo({ host, input, list, chosen: () => chosen, choose }, menu);
  const update = () => {
    if (!isTouched && element.hasAttribute('value')) putOwn();
    dress(host, input, menu);
    setForm(host, input, chosen);
  };
  const reset = () => {
    putOwn();
    changed();
  };
  const value = { get: () => chosen?.bin ?? '', set: (bin: unknown) => put(String(bin ?? '')) };
  return { properties: { value, bank: { get: () => chosen } }, update, reset, restore: put };
}

/** Gives the field its words and states. */
function dress({ element }: Host, input: HTMLInputElement, menu: HTMLElement): void {
  const lang = languageAround(element);
  const label =
    element.getAttribute('label') ?? element.getAttribute('aria-label') ?? wordsOfElement(lang, 'bank');
  input.setAttribute('aria-label', label);
  menu.setAttribute('aria-label', wordsOfElement(lang, 'banks'));
  input.placeholder = element.getAttribute('placeholder') ?? wordsOfElement(lang, 'choose');
  input.disabled = element.matches(':disabled');
  input.setAttribute('aria-required', String(element.hasAttribute('required')));
}

/** Tells the form the BIN, and what stands against sending it: text that is no bank, or nothing where a bank is needed. */
function setForm({ element, internals }: Host, input: HTMLInputElement, bank: Bank | undefined): void {
  internals.setFormValue(bank?.bin ?? null, bank?.bin ?? '');
  const isNeeded = element.hasAttribute('required') && input.value.trim() === '';
  const isOther = !bank && input.value.trim() !== '';
  const message = isNeeded || isOther ? wordsOfElement(languageAround(element), 'oneOfList') : '';
  internals.setValidity({ valueMissing: isNeeded, badInput: isOther }, message, input);
  input.setAttribute('aria-invalid', String(isOther));
}

function listenTo(picker: Picker, menu: HTMLElement): void {
  const { host, input, list, chosen, choose } = picker;
  const offer = (query: string) => list.open(query, wordsOfElement(languageAround(host.element), 'noBank'));
  const take = (bank: Bank | undefined) => {
    const before = chosen();
    choose(bank);
    if (bank !== before) host.element.dispatchEvent(new Event('change', { bubbles: true }));
  };
  input.addEventListener('input', () => {
    const { value } = input;
    take(undefined);
    offer(value);
  });
  input.addEventListener('click', () => offer(chosen() ? '' : input.value));
  input.addEventListener('blur', () => {
    if (list.isOpen()) take(list.pointed() ?? chosen() ?? findBank(input.value));
  });
  input.addEventListener('keydown', (event) => {
    if (steer(event.key, list, () => offer(chosen() ? '' : input.value), take)) event.preventDefault();
  });
  menu.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const bank = list.bankAt(event.target);
    if (bank) take(bank);
  });
}

/** Obeys a key and tells whether it was one for the list. Enter takes the best match unless another is pointed at. */
function steer(
  key: string,
  list: BankList,
  offer: () => void,
  take: (bank: Bank | undefined) => void,
): boolean {
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (!list.isOpen()) offer();
    list.move(key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  if (!list.isOpen()) return false;
  if (key === 'Escape') list.close();
  if (key !== 'Enter') return key === 'Escape';
  if (!list.pointed()) list.move(1);
  const bank = list.pointed();
  if (bank) take(bank);
  return true;
}
