/** The shapes of payments that are written, from the plain transfer to the bill of a merchant. */
import { bankAt, type Transfer, variants } from './transfers.ts';

/** What is to be written: input for `encode`. */
export interface Order {
  readonly bank: string;
  readonly account: string;
  readonly amount?: number;
  readonly purpose?: string;
  readonly service?: 'merchant' | 'card';
  readonly billNumber?: string;
  readonly storeLabel?: string;
  readonly referenceLabel?: string;
  readonly customerLabel?: string;
  readonly terminalLabel?: string;
  readonly merchantCategoryCode?: string;
  readonly merchantName?: string;
  readonly merchantCity?: string;
}

export interface OrderShape {
  readonly name: string;
  readonly orders: readonly Order[];
}

const MERCHANT = { merchantCategoryCode: '5812', merchantName: 'QUAN NUOC MIA', merchantCity: 'HUE' };

const SHAPES: Readonly<Record<string, (plain: Required<Transfer>, index: number) => Order>> = {
  plain: (plain) => order(plain),
  'no amount, no purpose': ({ bin, account }) => ({ bank: bin, account }),
  'any key order': (plain, index) => reordered(order(plain), index),
  diacritics: (plain, index) => ({ ...order(plain), purpose: `Đóng học phí tháng ${index}` }),
  'bill number': (plain, index) => ({ ...order(plain), billNumber: `HD-2026-${index}` }),
  'bill number and customer label': (plain, index) => ({
    ...order(plain),
    billNumber: `HD-2026-${index}`,
    customerLabel: `KH${index}`,
  }),
  'five labels': (plain, index) => ({
    ...order(plain),
    billNumber: `HD-2026-${index}`,
    storeLabel: 'CUA HANG 7',
    referenceLabel: `REF${index}`,
    customerLabel: `KH${index}`,
    terminalLabel: 'QUAY 3',
  }),
  merchant: (plain) => ({ ...order(plain), service: 'merchant', ...MERCHANT }),
  'merchant with diacritics': (plain) => ({
    ...order(plain),
    service: 'merchant',
    ...MERCHANT,
    merchantName: 'QUÁN NƯỚC MÍA CÔ BA',
    merchantCity: 'ĐÀ NẴNG',
  }),
  'letters in the account': (plain, index) => ({ ...order(plain), account: `VQRQ${index}ABC3790` }),
  'unknown BIN': (plain, index) => ({ ...order(plain), bank: String(990_000 + index) }),
  'bank by its code': (plain, index) => ({ ...order(plain), bank: bankAt(index).code }),
  card: (plain, index) => ({
    ...order(plain),
    service: 'card',
    account: `${plain.bin}${1_000_000_000 + index}`,
  }),
};

export const orderShapes: readonly OrderShape[] = Object.entries(SHAPES).map(([name, make]) => ({
  name,
  orders: variants(make),
}));

function order({ bin, account, amount, purpose }: Required<Transfer>): Order {
  return { bank: bin, account, ...(amount && { amount }), ...(purpose && { purpose }) };
}

/** Rotates the keys and turns every second round of them about. */
function reordered({ bank, account, amount = 0, purpose = '' }: Order, index: number): Order {
  const orders: readonly Order[] = [
    { bank, account, amount, purpose },
    { purpose, amount, account, bank },
    { amount, bank, purpose, account },
    { account, purpose, bank, amount },
    { purpose, bank, amount, account },
    { account, amount, bank, purpose },
    { amount, purpose, account, bank },
    { bank, purpose, amount, account },
  ];
  return orders[index % orders.length] ?? { bank, account };
}
