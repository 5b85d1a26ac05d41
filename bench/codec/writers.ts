/** Other libraries that write codes. What each takes is made before it is timed. */
import { tag, withCrcTag, encode as writeTags } from 'promptparse';
import { QRPay } from 'vietnam-qr-pay';
import { decode, encode, findBank, type Payment } from 'vietqr-kit';
import { generateVietQR, type VietQRConfig } from 'vietqr-ts';
import { encodeVietQr } from 'vn-qr-pay';
import { type Lap, lapOf } from '../race.ts';
import type { Order, OrderShape } from './orders.ts';
import { BANKS } from './transfers.ts';

export interface Writer {
  readonly name: string;
  readonly write: (order: Order) => string | undefined;
  readonly lap: (orders: readonly Order[]) => Lap;
}

type NamedBank = Parameters<typeof encodeVietQr>[0]['bank'];

export const writers: readonly Writer[] = [
  writer('vietnam-qr-pay', payOptions, writePay),
  writer('vn-qr-pay', namedOptions, (options) => options && encodeVietQr(options)),
  writer('vietqr-ts', configOf, (config) => generateVietQR(config).rawData),
  writer('promptparse, tags by hand', (order) => ({ ...order, bin: binOf(order) }), writeByTags),
];

/** Checks whether a library writes all orders of a shape rightly; texts may keep their diacritics. */
export function isWrittenBy({ write }: Writer, { orders }: OrderShape): boolean {
  return orders.every((order) => {
    try {
      return asksFor(decode(write(order) ?? ''), decode(encode(order)), order);
    } catch {
      return false;
    }
  });
}

function asksFor(written: Payment, wanted: Payment, order: Order): boolean {
  const { bank, ...fields } = wanted;
  const given: Readonly<Record<string, unknown>> = { ...order };
  const found: Readonly<Record<string, unknown>> = { ...written };
  return (
    written.bank.bin === bank.bin &&
    Object.entries(fields).every(([key, value]) => found[key] === value || found[key] === given[key])
  );
}

function writer<T>(
  name: string,
  inputOf: (order: Order) => T,
  write: (input: T) => string | undefined,
): Writer {
  return {
    name,
    write: (order) => write(inputOf(order)),
    lap: (orders) => lapOf(orders.map(inputOf), write),
  };
}

function binOf({ bank }: Order): string {
  return findBank(bank)?.bin ?? bank;
}

const SERVICES = { merchant: 'QRPUSH', card: 'QRIBFTTC' } as const;

function payOptions(order: Order) {
  const { account, amount, purpose, service, ...more } = order;
  const options = {
    bankBin: binOf(order),
    bankNumber: account,
    ...(amount && { amount: String(amount) }),
    ...(purpose && { purpose }),
  };
  return { options, more: { ...more, ...(service && { service: SERVICES[service] }) } };
}

function writePay({ options, more }: ReturnType<typeof payOptions>): string {
  const code = QRPay.initVietQR(options);
  if (more.service) code.provider.service = more.service;
  if (more.merchantCategoryCode) code.category = more.merchantCategoryCode;
  if (more.merchantName) code.merchant.name = more.merchantName;
  if (more.merchantCity) code.city = more.merchantCity;
  if (more.billNumber) code.additionalData.billNumber = more.billNumber;
  if (more.storeLabel) code.additionalData.store = more.storeLabel;
  if (more.referenceLabel) code.additionalData.reference = more.referenceLabel;
  if (more.customerLabel) code.additionalData.customerLabel = more.customerLabel;
  if (more.terminalLabel) code.additionalData.terminal = more.terminalLabel;
  return code.build();
}

/** vn-qr-pay takes the names of banks, and writes no merchants. */
function namedOptions(order: Order) {
  const { account, amount, merchantCategoryCode: category, merchantName, merchantCity } = order;
  const bank: NamedBank | undefined = BANKS.find(({ bin }) => bin === binOf(order))?.name;
  if (!bank) return undefined;
  const { purpose, billNumber, storeLabel, referenceLabel, customerLabel, terminalLabel } = order;
  const labels = {
    ...(billNumber && { billNumber }),
    ...(storeLabel && { store: storeLabel }),
    ...(referenceLabel && { reference: referenceLabel }),
    ...(customerLabel && { customerLabel }),
    ...(terminalLabel && { terminal: terminalLabel }),
    ...(purpose && { purpose }),
  };
  return {
    bank,
    account,
    ...(amount && { amount: String(amount) }),
    ...(category && { category }),
    ...(merchantName && { acquierName: merchantName }),
    ...(merchantCity && { city: merchantCity }),
    additionalData: labels,
  };
}

function configOf(order: Order): VietQRConfig {
  const { account, amount, service, purpose, billNumber, referenceLabel } = order;
  const isCard = service === 'card';
  return {
    bankBin: binOf(order),
    ...(isCard ? { cardNumber: account } : { accountNumber: account }),
    serviceCode: isCard ? 'QRIBFTTC' : 'QRIBFTTA',
    initiationMethod: amount ? '12' : '11',
    ...(amount && { amount: String(amount) }),
    ...(purpose && { purpose }),
    ...(billNumber && { billNumber }),
    ...(referenceLabel && { referenceLabel }),
  };
}

/** promptparse knows no VietQR: what a user of it must write. */
function writeByTags(order: Order & { readonly bin: string }): string {
  const payee = writeTags([tag('00', order.bin), tag('01', order.account)]);
  const service = order.service ? SERVICES[order.service] : 'QRIBFTTA';
  const tags = [
    tag('00', '01'),
    tag('01', order.amount ? '12' : '11'),
    tag('38', writeTags([tag('00', 'A000000727'), tag('01', payee), tag('02', service)])),
  ];
  if (order.merchantCategoryCode) tags.push(tag('52', order.merchantCategoryCode));
  tags.push(tag('53', '704'));
  if (order.amount) tags.push(tag('54', String(order.amount)));
  tags.push(tag('58', 'VN'));
  if (order.merchantName) tags.push(tag('59', order.merchantName));
  if (order.merchantCity) tags.push(tag('60', order.merchantCity));
  const data = labelTags(order);
  if (data.length > 0) tags.push(tag('62', writeTags(data)));
  return withCrcTag(writeTags(tags), '63');
}

function labelTags(order: Order) {
  const tags = [];
  if (order.billNumber) tags.push(tag('01', order.billNumber));
  if (order.storeLabel) tags.push(tag('03', order.storeLabel));
  if (order.referenceLabel) tags.push(tag('05', order.referenceLabel));
  if (order.customerLabel) tags.push(tag('06', order.customerLabel));
  if (order.terminalLabel) tags.push(tag('07', order.terminalLabel));
  if (order.purpose) tags.push(tag('08', order.purpose));
  return tags;
}
