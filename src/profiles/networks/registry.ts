import { isAccount, isAccountTemplate } from '../../emv/ids.ts';
import { hasCardBin } from '../../payment/accounts/card.ts';
import { isNapas } from '../../payment/napas/payee.ts';
import { NAPAS_GUID } from '../../payment/napas/table.ts';
import { objectAt, type TlvNode } from '../../tlv/node.ts';

const NETWORK_NAMES = {
  vietqr: 'VietQR',
  vnpay: 'VNPAY-QR',
  momo: 'MoMo',
  zalopay: 'ZaloPay',
  shopeepay: 'ShopeePay',
  moca: 'Moca',
  evn: 'EVN electricity bill',
  bankMerchant: 'merchant code of a Vietnamese bank',
  promptpay: 'PromptPay (Thailand)',
  qris: 'QRIS (Indonesia)',
  khqr: 'KHQR (Cambodia)',
  laoqr: 'LAO QR (Laos)',
  duitnow: 'DuitNow (Malaysia)',
  paynow: 'PayNow / SGQR (Singapore)',
  pix: 'PIX (Brazil)',
  qrph: 'QR Ph (Philippines)',
  bharatqr: 'Bharat QR / UPI (India)',
  lankaqr: 'LANKAQR (Sri Lanka)',
  hkfps: 'FPS (Hong Kong)',
  visa: 'Visa',
  mastercard: 'Mastercard',
  discover: 'Discover',
  amex: 'American Express',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  emv: 'EMVCo merchant code',
} as const;

/** A payment network, wallet or card scheme that codes are made for; `emv` for one that has no name here. */
export type Network = keyof typeof NETWORK_NAMES;

/** The identifier of VNPAY. */
export const VNPAY_GUID = 'A000000775';

/**
 * Identifiers of merchant account templates in small letters; they are met in any case, and a longer one that begins so
 * belongs to it too.
 */
export const IDENTIFIERS: readonly (readonly [identifier: string, network: Network])[] = [
  [/* @__PURE__ */ VNPAY_GUID.toLowerCase(), 'vnpay'],
  ['908405', 'vnpay'],
  ['vn.momo', 'momo'],
  ['vn.zalopay', 'zalopay'],
  ['vn.airpay', 'shopeepay'],
  ['vn.shopee', 'shopeepay'],
  ['vn.moca', 'moca'],
  ['a000000677', 'promptpay'],
  ['com.p2pqrpay', 'qrph'],
  ['ph.ppmi', 'qrph'],
  ['id.co.qris', 'qris'],
  ['id.or.gpnqr', 'qris'],
  ['a005266284662577', 'laoqr'],
  ['a000000615', 'duitnow'],
  ['sg.paynow', 'paynow'],
  ['sg.sgqr', 'paynow'],
  ['br.gov.bcb.', 'pix'],
  ['a000000524', 'bharatqr'],
  ['hk.com.hkicl', 'hkfps'],
];

/** Identifiers that name a scheme only in its own country: an acquirer's domain, a Bakong account, an institution. */
const DOMESTIC: Readonly<Record<string, readonly [RegExp, Network]>> = {
  ID: [/^(?:com|id)\./i, 'qris'],
  KH: [/^[^@\s]+@[^@\s]+$/, 'khqr'],
  LK: [/^\d{28}$/, 'lankaqr'],
  VN: [/^00$/, 'evn'],
};

/** Card networks by the ids that EMVCo gave them (EMVCo MPM v1.1 §4.7.9); reserved ids name nobody. */
const CARDS: Readonly<Record<string, Network>> = {
  '02': 'visa',
  '03': 'visa',
  '04': 'mastercard',
  '05': 'mastercard',
  '09': 'discover',
  '10': 'discover',
  '11': 'amex',
  '12': 'amex',
  '13': 'jcb',
  '14': 'jcb',
  '15': 'unionpay',
  '16': 'unionpay',
};

const CARD_NETWORKS: ReadonlySet<Network> = /* @__PURE__ */ new Set(/* @__PURE__ */ Object.values(CARDS));

/** Merchant category of utilities (ISO 18245). */
export const UTILITIES = '4900';
/** What object 04 of a wallet string of VNPAY says. */
export const WALLET_OBJECT = 'VNPayWallet';

/** Checks whether a word names a network. */
export function isNetwork(scheme: unknown): scheme is Network {
  return typeof scheme === 'string' && Object.hasOwn(NETWORK_NAMES, scheme);
}

/** Names a network as people know it. */
export function nameOfNetwork(scheme: Network): string {
  return NETWORK_NAMES[scheme];
}

/** What a code says of where it is used, which tells the identifiers that name a scheme only there. */
export interface Home {
  readonly country: string;
  /** The kind of merchant (ISO 18245). */
  readonly category: string;
}

/** Tells where a code is used; once for all of its accounts, of which there may be many. */
export function homeOf(objects: readonly TlvNode[]): Home {
  return { country: valueAtTag(objects, '58') ?? '', category: valueAtTag(objects, '52') ?? '' };
}

/**
 * Tells the network that a root object pays through, by identifier and not by slot; `emv` where an account has none
 * that is known, `undefined` for an object that is no merchant account.
 */
export function networkOfObject({ tag, value, children }: TlvNode, home: Home): Network | undefined {
  if (!isAccount(tag)) return undefined;
  if (!isAccountTemplate(tag)) return (isCardAccount(value) && CARDS[tag]) || 'emv';
  const guid = children ? (valueAtTag(children, '00') ?? '') : leadingGuid(value);
  return networkOfGuid(guid) ?? domesticIds(guid, tag, home);
}

/** The scheme that has an identifier everywhere. */
export function networkOfGuid(guid: string): Network | undefined {
  if (guid === NAPAS_GUID) return 'vietqr';
  if (hasCardBin(guid)) return 'bankMerchant';
  const plain = guid.toLowerCase();
  return IDENTIFIERS.find(([identifier]) => plain.startsWith(identifier))?.[1];
}

/** The identifier of a template that is damaged further on. */
function leadingGuid(value: string): string {
  return value.startsWith('00') ? value.slice(4, 4 + Number(value.slice(2, 4))) : '';
}

/** Names the networks that a code can be paid through, for messages. */
export function nameNetworks(objects: readonly TlvNode[]): string {
  return phraseOf(networksIn(objects));
}

/** Names a network for messages. */
export function networkPhrase(network: Network): string {
  return phraseOf([network]);
}

/** What is no proper name is said in the reader's language. */
const COMMON_NAMES: readonly Network[] = ['emv', 'bankMerchant', 'evn'];

function phraseOf(networks: readonly Network[]): string {
  const isCommon = (network: Network) => COMMON_NAMES.includes(network);
  if (!networks.some(isCommon)) return networks.map(nameOfNetwork).join(' + ');
  return `networks(${networks.map((each) => (isCommon(each) ? each : nameOfNetwork(each))).join(', ')})`;
}

/** Finds the networks that a code can be paid through, in the order of their objects; `emv` where none is known. */
export function networksIn(objects: readonly TlvNode[]): Network[] {
  if (isVnpayWallet(objects)) return ['vnpay'];
  const home = homeOf(objects);
  const known: Network[] = [];
  for (const node of objects) {
    const scheme = networkOfObject(node, home);
    if (scheme && scheme !== 'emv' && !known.includes(scheme)) known.push(scheme);
  }
  return known.length > 0 ? known : ['emv'];
}

/**
 * Tells a VNPAY wallet string: it looks like a code, but gives the ids 02 to 16 a meaning of its own. A NAPAS payee is paid
 * all the same.
 */
export function isVnpayWallet(objects: readonly TlvNode[]): boolean {
  return valueAtTag(objects, '04') === WALLET_OBJECT && !objects.some(isNapas);
}

/** Checks whether a scheme is that of a card network. */
export function isCardNetwork(scheme: Network): boolean {
  return CARD_NETWORKS.has(scheme);
}

/** Card networks are told by numbers; a few characters in such an object are somebody's own use of it. */
function isCardAccount(value: string): boolean {
  return /^[0-9A-F]{12,}$/.test(value);
}

function domesticIds(guid: string, tag: string, { country, category }: Home): Network {
  const [pattern, scheme] = (Object.hasOwn(DOMESTIC, country) && DOMESTIC[country]) || [];
  if (scheme === 'evn' && category !== UTILITIES) return 'emv';
  if (scheme && pattern?.test(guid)) return scheme;
  return (tag === '29' || tag === '30') && /^[^@\s]+@[a-z]{4}$/.test(guid) ? 'khqr' : 'emv';
}

/** Gives the value of the first object with an id. */
export function valueAtTag(objects: readonly TlvNode[] | undefined, tag: string): string | undefined {
  return objects && objectAt(objects, tag)?.value;
}
