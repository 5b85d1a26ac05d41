import { type Bank, findBank, findBanks } from 'vietqr-kit';
import { find, make } from '../elements.ts';
import { say } from '../language.ts';
import { type Listbox, listbox } from '../listbox.ts';

export interface BankPicker {
  /** The BIN of the bank that was chosen, else what stands in the field. */
  value(): string;
}

/** Turns the bank field into a list with search. */
export function bankPicker(changed: () => void): BankPicker {
  const input = find('#bank', HTMLInputElement);
  const list = find('#bank-list', HTMLElement);
  const banks = listbox<Bank>(input, list, { option: optionOf, none: noBank });
  let chosen: Bank | undefined;
  const offer = () => banks.open(findBanks(chosen ? '' : input.value));
  const choose = (bank: Bank | undefined) => {
    chosen = bank;
    if (bank) input.value = bank.shortName;
    banks.close();
    changed();
  };
  input.addEventListener('input', () => {
    chosen = undefined;
    offer();
  });
  input.addEventListener('click', offer);
  input.addEventListener('blur', () => {
    if (banks.isOpen()) choose(banks.active() ?? chosen ?? findBank(input.value));
  });
  input.addEventListener('keydown', (event) => {
    if (steer(event.key, { banks, offer, choose })) event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const bank = banks.itemAt(event.target);
    if (bank) choose(bank);
  });
  return { value: () => chosen?.bin ?? input.value.trim() };
}

interface Steering {
  readonly banks: Listbox<Bank>;
  offer(): void;
  choose(bank: Bank | undefined): void;
}

/** Obeys a key and tells whether it was one for the list. Enter takes the best match unless another is pointed at. */
function steer(key: string, { banks, offer, choose }: Steering): boolean {
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (!banks.isOpen()) offer();
    banks.move(key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  if (!banks.isOpen()) return false;
  if (key === 'Escape') banks.close();
  if (key !== 'Enter') return key === 'Escape';
  if (!banks.active()) banks.move(1);
  const bank = banks.active();
  if (bank) choose(bank);
  return true;
}

function optionOf({ bin, shortName, name, code }: Bank): HTMLElement {
  return make(
    'div',
    { class: 'offer', role: 'option', id: `bank-${bin}`, 'aria-selected': 'false' },
    make('strong', {}, shortName),
    make('span', { class: 'bin' }, code === shortName ? bin : `${code} · ${bin}`),
    make('small', {}, name),
  );
}

function noBank(): HTMLElement {
  return make('div', { class: 'offer' }, say('noBank'));
}
