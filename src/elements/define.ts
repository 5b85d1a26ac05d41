import { BANK_PICKER_ELEMENT } from './bank-picker.ts';
import { CODE_ELEMENT } from './code.ts';
import { type ElementKind, elementClass } from './custom.ts';
import { SCANNER_ELEMENT } from './scanner.ts';

const ELEMENT_KINDS: Readonly<Record<string, ElementKind>> = {
  'vietqr-bank-picker': BANK_PICKER_ELEMENT,
  'vietqr-code': CODE_ELEMENT,
  'vietqr-scanner': SCANNER_ELEMENT,
};

/**
 * Defines the elements `vietqr-code`, `vietqr-bank-picker` and `vietqr-scanner` (HTML Standard §4.13); those that are defined
 * already stay. Tells whether there are custom elements here: on a server there are none, and nothing is done.
 */
export function defineElements(): boolean {
  if (typeof customElements === 'undefined') return false;
  for (const [name, kind] of Object.entries(ELEMENT_KINDS))
    if (!customElements.get(name)) customElements.define(name, elementClass(kind));
  return true;
}
