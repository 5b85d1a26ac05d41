export type { Bank, BankKind, BankStatus, Confidence, FormerName } from './bank.ts';
export { BANKS_DATE } from './data.ts';
export { bankByBin, banks } from './directory.ts';
export { type BankMatch, findBank, matchBank } from './match.ts';
export { type FindBanksOptions, findBanks } from './search.ts';
