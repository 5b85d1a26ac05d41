export type { BillItem, BillList, BillListProof, BillRow, SettledRow } from './list/list.ts';
export type { BillListOptions, BillListPreset, NamedColumn } from './list/options.ts';
export { type BillListInput, readBillList, safeReadBillList } from './list/read.ts';
