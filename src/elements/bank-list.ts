import type { Bank } from '../banks/bank.ts';
import { findBanks } from '../banks/search.ts';
import { make } from './custom.ts';

/** The list that drops down from a field (WAI-ARIA Authoring Practices, combobox with list). */
export interface BankList {
  readonly isOpen: () => boolean;
  /** Offers what a query may mean; `none` says that it means nothing. */
  readonly open: (query: string, none: string) => void;
  readonly close: () => void;
  /** Points at the next option or the one before, around the ends. */
  readonly move: (step: 1 | -1) => void;
  readonly pointed: () => Bank | undefined;
  /** The bank whose option is there. */
  readonly bankAt: (place: EventTarget | null) => Bank | undefined;
}

/** Makes the list of a field; the field keeps the focus. */
export function createBankList(input: HTMLInputElement, list: HTMLElement): BankList {
  let offered: readonly Bank[] = [];
  let at = -1;
  const point = (next: number) => {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = next;
    const option = list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option?.id ?? '');
  };
  const show = (isShown: boolean) => {
    list.hidden = !isShown;
    input.setAttribute('aria-expanded', String(isShown));
    point(-1);
  };
  return {
    isOpen: () => !list.hidden,
    open: (query, none) => {
      offered = findBanks(query, { receiveOnly: true });
      list.replaceChildren(...(offered.length > 0 ? offered.map(optionOf) : [make('li', {}, none)]));
      show(true);
    },
    close: () => show(false),
    move: (step) => {
      const from = at < 0 && step < 0 ? 0 : at;
      if (offered.length > 0) point((from + step + offered.length) % offered.length);
    },
    pointed: () => offered[at],
    bankAt: (place) => {
      const option = place instanceof Element ? place.closest('[role=option]') : null;
      return option ? offered[[...list.children].indexOf(option)] : undefined;
    },
  };
}

function optionOf({ bin, shortName, name, code }: Bank): HTMLElement {
  const numbers = code === shortName ? bin : `${code} · ${bin}`;
  return make(
    'li',
    { role: 'option', id: `bank-${bin}`, 'aria-selected': 'false' },
    make('strong', {}, shortName),
    ' ',
    make('span', {}, numbers),
    make('small', {}, name),
  );
}
