import type { FeedRow } from './row.ts';

const CAPITAL_WORDS = { in: ['IN', 'in'], out: ['OUT', 'out'] } as const;
const SMALL_WORDS = { in: ['in'], out: ['out'] } as const;

/** SePay's webhook (developer.sepay.vn, "Tích hợp webhook"); it puts the bank's text into `content`, `description` or both. */
const SEPAY_WEBHOOK: FeedRow = {
  kind: 'sepayWebhook',
  marks: [['transferType'], ['transferAmount']],
  id: [['id']],
  direction: { names: ['transferType'], ...SMALL_WORDS },
  description: ['content'],
  furtherDescription: ['description'],
  amount: ['transferAmount'],
  time: ['transactionDate'],
  account: ['accountNumber'],
  virtualAccount: ['subAccount'],
  reference: ['referenceCode'],
};

/** The same webhook with names of the other spelling. */
const SEPAY_SNAKE: FeedRow = {
  kind: 'sepayWebhook',
  marks: [['transfer_type'], ['transfer_amount']],
  id: [['id']],
  direction: { names: ['transfer_type'], ...SMALL_WORDS },
  description: ['content'],
  furtherDescription: ['description'],
  amount: ['transfer_amount'],
  time: ['transaction_date'],
  account: ['account_number'],
  virtualAccount: ['sub_account'],
  reference: ['reference_code'],
};

/** A record of SePay's API, version 1 (sums are texts with decimals) or 2 (whole numbers, ids are UUIDs). */
const SEPAY_API: FeedRow = {
  kind: 'sepayRecord',
  marks: [['amount_in'], ['amount_out'], ['transaction_date']],
  id: [['id']],
  direction: { names: ['transfer_type'], ...SMALL_WORDS, optional: true },
  description: ['transaction_content'],
  amount: { in: ['amount_in'], out: ['amount_out'] },
  time: ['transaction_date'],
  account: ['account_number'],
  virtualAccount: ['va', 'sub_account'],
  reference: ['reference_number'],
};

/** What SePay's payment gateway sends of an order (developer.sepay.vn, "Cổng thanh toán", IPN). */
const SEPAY_ORDER: FeedRow = {
  kind: 'sepayOrder',
  marks: [['notification_type'], ['order'], ['transaction']],
  parts: ['order', 'transaction'],
  id: [['transaction.id', 'transaction.transaction_id']],
  direction: 'in',
  description: ['order.order_invoice_number', 'order.order_id'],
  furtherDescription: ['order.order_description'],
  amount: ['transaction.transaction_amount', 'order.order_amount'],
  time: ['transaction.transaction_date'],
  success: {
    notification_type: ['orderpaid'],
    'order.order_status': ['captured'],
    'transaction.transaction_status': ['approved'],
    'transaction.transaction_type': ['payment'],
  },
  needed: [
    ['order.order_status', 'transaction.transaction_status'],
    ['transaction.transaction_currency', 'order.order_currency'],
  ],
  currency: ['transaction.transaction_currency', 'order.order_currency'],
  account: [],
  reference: [],
};

/** Casso's webhook and API, version 1 (`tid`, `when`) and 2 (`reference`, `transactionDateTime`). */
const CASSO: FeedRow = {
  kind: 'cassoWebhook',
  marks: [['tid', 'reference'], ['description'], ['amount'], ['when', 'transactionDateTime']],
  id: [['id']],
  direction: {
    names: ['type'],
    in: ['1', 'in', 'IN', 'C', 'credit'],
    out: ['2', 'out', 'OUT', 'D', 'debit'],
    optional: true,
  },
  description: ['description'],
  amount: ['amount'],
  time: ['transactionDateTime', 'when'],
  account: ['accountNumber', 'bank_sub_acc_id', 'bankSubAccId', 'subAccId'],
  virtualAccount: ['virtualAccountNumber', 'virtualAccount', 'virtual_account'],
  counterpartyAccount: ['counterAccountNumber', 'corresponsiveAccount', 'corresponsive_account'],
  counterpartyName: ['counterAccountName', 'corresponsiveName', 'corresponsive_name'],
  reference: ['reference', 'tid'],
};

/** The `data` of a payOS webhook (payos.vn/docs, "Webhook"); `code` 00 says that the payment came. */
const PAYOS: FeedRow = {
  kind: 'payosWebhook',
  marks: [['paymentLinkId'], ['reference'], ['amount']],
  id: [['paymentLinkId'], ['reference']],
  direction: 'in',
  description: ['description'],
  amount: ['amount'],
  time: ['transactionDateTime'],
  success: { success: [true], code: ['00'] },
  account: ['accountNumber'],
  virtualAccount: ['virtualAccountNumber'],
  counterpartyAccount: ['counterAccountNumber'],
  counterpartyName: ['counterAccountName'],
  reference: ['reference'],
};

/** The transaction-sync callback of VietQR.vn (api.vietqr.vn), in small letters by one version and in camel case by another. */
const VIETQR_VN: FeedRow = {
  kind: 'vietqrVnCallback',
  marks: [['transType'], ['content'], ['amount'], ['bankaccount', 'bankAccount']],
  id: [['transactionid', 'transactionId', 'referencenumber', 'referenceNumber']],
  direction: { names: ['transType'], in: ['C'], out: ['D'] },
  description: ['content'],
  amount: ['amount'],
  time: ['transactiontime', 'transactionTime'],
  account: ['bankaccount', 'bankAccount'],
  reference: ['referencenumber', 'referenceNumber'],
};

/** A transaction of Pay2S's webhook (docs.pay2s.vn, "Tài liệu kỹ thuật Webhook"). */
const PAY2S: FeedRow = {
  kind: 'pay2sWebhook',
  marks: [['transferType'], ['transferAmount'], ['transactionNumber', 'checksum']],
  id: [['id']],
  direction: { names: ['transferType'], ...CAPITAL_WORDS },
  description: ['content'],
  furtherDescription: ['description'],
  amount: ['transferAmount'],
  time: ['transactionDate'],
  account: ['accountNumber'],
  virtualAccount: ['subAccount'],
  reference: ['transactionNumber'],
};

/** What services send, Pay2S first: its record is SePay's with a number and a checksum. */
export const SERVICE_ROWS = {
  pay2s: [PAY2S],
  sepay: [SEPAY_WEBHOOK, SEPAY_SNAKE, SEPAY_API, SEPAY_ORDER],
  casso: [CASSO],
  payos: [PAYOS],
  'vietqr.vn': [VIETQR_VN],
} as const satisfies Readonly<Record<string, readonly [FeedRow, ...FeedRow[]]>>;
