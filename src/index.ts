export type { Bank, BankCode, BankShortName, BankText } from './banks/index.ts';
export { banks, findBank, findBanks } from './banks/index.ts';
export * as emv from './emv/index.ts';
export { type Inspection, inspect } from './inspect/inspect.ts';
export type { IssueCode, Severity } from './issues/codes.ts';
export type { Span } from './issues/detail.ts';
export { isVietqrError, VietqrError } from './issues/error.ts';
export { describeIssue, type FormatOptions, formatIssues, type Language } from './issues/format.ts';
export type { Issue, Issues } from './issues/issue.ts';
export type { Result } from './issues/result.ts';
export type { PaymentBank } from './payment/bank/directory.ts';
export type {
  AmountInput,
  DecodeOptions,
  EncodeOptions,
  ExtraObject,
  Payment,
  PaymentInput,
} from './payment/payment.ts';
export { fromRow, type RowOptions, safeFromRow } from './payment/row/from-row.ts';
export { decode, encode, safeDecode, safeEncode } from './profiles/vietqr/index.ts';
