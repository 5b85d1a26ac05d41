import type { FeedRow } from './row.ts';

/** Vietcombank's list: teller and serial number of the day, a sign in `CD` and a letter in `DorCCode`. */
const VIETCOMBANK: FeedRow = {
  kind: 'vietcombankRecord',
  marks: [['Reference'], ['CD', 'DorCCode'], ['Amount']],
  id: [['Reference']],
  numberedByDay: true,
  direction: { names: ['CD', 'DorCCode'], in: ['+', 'C'], out: ['-', 'D'] },
  description: ['Description', 'Remark'],
  amount: ['Amount'],
  time: ['TransactionDate', 'tranDate', 'PostingDate'],
  clock: ['PCTime', 'PostingTime'],
  account: ['AccountNo', 'accountNo'],
  reference: ['Reference'],
};

/** MB's list: one field for money in, one for money out. */
const MB: FeedRow = {
  kind: 'mbRecord',
  marks: [['creditAmount'], ['debitAmount'], ['transactionDate', 'postingDate']],
  id: [['refNo']],
  description: ['description', 'addDescription'],
  amount: { in: ['creditAmount'], out: ['debitAmount'] },
  time: ['transactionDate', 'postingDate'],
  account: ['accountNo'],
  counterpartyAccount: ['benAccountNo', 'beneficiaryAccount'],
  counterpartyName: ['benAccountName'],
  reference: ['refNo'],
};

/** The list of MB for companies: sums without a sign, `type` says the way. */
const MB_BIZ: FeedRow = {
  kind: 'mbBizRecord',
  marks: [['transDate'], ['type'], ['amount']],
  id: [['id', 'transactionId', 'refNo']],
  direction: { names: ['type'], in: ['IN', 'in'], out: ['OUT', 'out'] },
  description: ['remark', 'description'],
  amount: ['amount'],
  time: ['transDate'],
  account: ['accountNo', 'account'],
  counterpartyAccount: ['counterAccount', 'counterAccountNo'],
  counterpartyName: ['counterName'],
  reference: ['id', 'transactionId', 'refNo'],
};

/** TPBank's list, with the words of ISO 20022 for the way. */
const TPBANK: FeedRow = {
  kind: 'tpbankRecord',
  marks: [['creditDebitIndicator'], ['amount']],
  id: [['id', 'reference']],
  direction: {
    names: ['creditDebitIndicator'],
    in: ['CRDT', 'C', 'CREDIT'],
    out: ['DBIT', 'D', 'DEBIT'],
  },
  description: ['description'],
  amount: ['amount'],
  time: ['bookingDate', 'valueDate'],
  account: ['accountNumber', 'accountNo'],
  counterpartyAccount: ['ofsAcctNo'],
  counterpartyName: ['ofsAcctName'],
  reference: ['reference'],
};

/** ACB's list: times are Unix milliseconds, numbers begin anew each day. */
const ACB: FeedRow = {
  kind: 'acbRecord',
  marks: [['transactionNumber'], ['type'], ['amount'], ['activeDatetime', 'postingDate']],
  id: [['transactionNumber']],
  numberedByDay: true,
  direction: { names: ['type'], in: ['IN', 'in'], out: ['OUT', 'out'] },
  description: ['description'],
  amount: ['amount'],
  time: ['activeDatetime', 'postingDate'],
  account: ['account'],
  counterpartyAccount: ['receiverAccountNumber'],
  counterpartyName: ['receiverName'],
  reference: ['transactionNumber'],
};

/** What the web pages of banks load, as scripts of their customers save it. */
export const WEB_LIST_ROWS = {
  vietcombank: [VIETCOMBANK],
  mb: [MB],
  'mb-biz': [MB_BIZ],
  tpbank: [TPBANK],
  acb: [ACB],
} as const satisfies Readonly<Record<string, readonly [FeedRow, ...FeedRow[]]>>;
