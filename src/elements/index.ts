import type { VietqrBankPickerElement } from './bank-picker.ts';
import type { VietqrCodeElement } from './code.ts';
import type { VietqrScannerElement } from './scanner.ts';

export type { Bank } from '../banks/bank.ts';
export type { VietqrBankPickerElement } from './bank-picker.ts';
export type { CodeIssues, CodeReady, VietqrCodeElement } from './code.ts';
export { defineElements } from './define.ts';
export type { PictureReader, VietqrScannerElement } from './scanner.ts';
export type { Verdict, VerdictKind } from './verdict.ts';

declare global {
  interface HTMLElementTagNameMap {
    'vietqr-bank-picker': VietqrBankPickerElement;
    'vietqr-code': VietqrCodeElement;
    'vietqr-scanner': VietqrScannerElement;
  }
}
