export { type IssueConfig, issue } from './codes/issue.ts';
export type { IssuedBill, IssueRow } from './codes/issuer.ts';
export type { BillItem, BillList, BillListProof, BillRow, KeyKind, SettledRow } from './list/list.ts';
export type { BillListOptions, BillListPreset, NamedColumn } from './list/options.ts';
export { type BillListInput, readBillList, safeReadBillList } from './list/read.ts';
export { createRegister, type Register, type RegisterEntry } from './register/register.ts';
export type { PayeeAccount } from './settings/payee.ts';
export type { PaperOfList } from './settings/presets.ts';
