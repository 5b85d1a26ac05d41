export type { Bank, BankKind, BankStatus, BankText, Confidence, FormerName } from './bank.ts';
export type { BankMatch } from './bank-match.ts';
export { BANKS_DATE, type BankCode, type BankShortName } from './data.ts';
export { type BankDetails, bankDetails } from './detail.ts';
export { bankByBin, banks } from './directory.ts';
export { findBank, matchBank } from './find.ts';
export { type FindBanksOptions, findBanks } from './search.ts';
