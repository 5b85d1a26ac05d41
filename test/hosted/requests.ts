/** A shape of request as public programs send it, with invented accounts and names, and what it means. */
export interface RequestShape {
  readonly origin: string;
  readonly request: string | Readonly<Record<string, unknown>>;
  readonly bin: string;
  readonly account: string;
  readonly amount?: number;
  readonly purpose?: string;
}

const VCB = { bin: '970436', account: '0011001234567' } as const;
const ICB = { bin: '970415', account: '113366668888' } as const;
const MB = { bin: '970422', account: 'VQRQABCDE1234' } as const;

/** Stands for decimal.js, big.js and bignumber.js, which write whole numbers so. */
class Decimal {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toFixed(): string {
    return this.#text;
  }
}

/** Quick links of vietqr.io. */
const quickLinks: readonly RequestShape[] = [
  {
    origin: 'JavaScript, template literal',
    request: 'https://img.vietqr.io/image/VCB-0011001234567-compact2.png?amount=350000&addInfo=HP2026K7',
    ...VCB,
    amount: 350_000,
    purpose: 'HP2026K7',
  },
  {
    origin: 'encodeURIComponent of Vietnamese',
    request:
      'https://img.vietqr.io/image/VCB-0011001234567-compact2.png?amount=350000&addInfo=Thanh%20to%C3%A1n%20%C4%91%C6%A1n%2012',
    ...VCB,
    amount: 350_000,
    purpose: 'Thanh toan don 12',
  },
  {
    origin: 'Vietnamese and blanks as they are',
    request:
      'https://img.vietqr.io/image/Vietcombank-0011001234567-print.jpg?amount=350000&addInfo=Đóng tiền ăn&accountName=TRUONG A',
    ...VCB,
    amount: 350_000,
    purpose: 'Dong tien an',
  },
  {
    origin: 'URLSearchParams, + for a blank',
    request:
      'https://img.vietqr.io/image/970436-0011001234567-compact2.png?amount=350000&addInfo=Ung+ho&accountName=NGUYEN+VAN+A',
    ...VCB,
    amount: 350_000,
    purpose: 'Ung ho',
  },
  {
    origin: '%23 for #',
    request: 'https://img.vietqr.io/image/VCB-0011001234567-compact.png?amount=12000&addInfo=DH%2312',
    ...VCB,
    amount: 12_000,
    purpose: 'DH#12',
  },
  {
    origin: 'PHP with amount=0 for none',
    request: 'https://img.vietqr.io/image/970436-0011001234567-compact.jpg?amount=0&addInfo=Quyen%20gop',
    ...VCB,
    purpose: 'Quyen gop',
  },
  {
    origin: 'nothing but bank and account',
    request: 'https://img.vietqr.io/image/vietinbank-113366668888-compact.jpg',
    ...ICB,
  },
  { origin: 'SVG', request: 'https://img.vietqr.io/image/ICB-113366668888-qr_only.svg', ...ICB },
  { origin: 'no ending', request: 'https://img.vietqr.io/image/ICB-113366668888-compact2', ...ICB },
  { origin: 'no template', request: 'https://img.vietqr.io/image/ICB-113366668888.png', ...ICB },
  {
    origin: 'a template of its own',
    request: 'https://img.vietqr.io/image/ICB-113366668888-4hqRZcd.png?amount=5000',
    ...ICB,
    amount: 5000,
  },
  {
    origin: 'no protocol',
    request: 'img.vietqr.io/image/ICB-113366668888-compact2.png?amount=5000',
    ...ICB,
    amount: 5000,
  },
  {
    origin: 'the protocol of the page',
    request: '//img.vietqr.io/image/ICB-113366668888-compact2.png?amount=5000',
    ...ICB,
    amount: 5000,
  },
  {
    origin: 'the other host',
    request: 'https://api.vietqr.io/image/970415-113366668888-print.jpg?amount=79000&addInfo=Gop%20Quy',
    ...ICB,
    amount: 79_000,
    purpose: 'Gop Quy',
  },
  {
    origin: 'a decimal column of a database',
    request: 'https://img.vietqr.io/image/ICB-113366668888-compact2.png?amount=79000.00&addInfo=A1',
    ...ICB,
    amount: 79_000,
    purpose: 'A1',
  },
  {
    origin: 'empty parameters',
    request: 'https://img.vietqr.io/image/ICB-113366668888-compact2.png?amount=&addInfo=&accountName=',
    ...ICB,
  },
  {
    origin: 'a virtual account with letters',
    request: 'https://img.vietqr.io/image/MB-VQRQABCDE1234-compact2.png?amount=2000&addInfo=SEVQR%20TT1',
    ...MB,
    amount: 2000,
    purpose: 'SEVQR TT1',
  },
  {
    origin: 'a long description',
    request:
      'https://img.vietqr.io/image/VCB-0011001234567-compact2.png?amount=1000&addInfo=Tien%20phong%20thang%209%20phong%20204%20toa%20A1',
    ...VCB,
    amount: 1000,
    purpose: 'Tien phong thang 9 phong 204 toa A1',
  },
  {
    origin: 'path of the first edition',
    request: 'https://api.vietqr.io/970415/113366668888/79000/Ung+Ho/vietqr_net_2.jpg?accountName=QUY',
    ...ICB,
    amount: 79_000,
    purpose: 'Ung Ho',
  },
  {
    origin: 'path of the first edition without amount',
    request: 'https://api.vietqr.io/VietinBank/113366668888/0/naptien12/vietqr_net_2.jpg?accountName=QUY',
    ...ICB,
    purpose: 'naptien12',
  },
];

/** Links of other services. */
const otherLinks: readonly RequestShape[] = [
  {
    origin: 'SePay',
    request: 'https://qr.sepay.vn/img?acc=VQRQABCDE1234&bank=MBBank&amount=50000&des=DH1021',
    ...MB,
    amount: 50_000,
    purpose: 'DH1021',
  },
  {
    origin: 'SePay, other order, template, download',
    request:
      'https://qr.sepay.vn/img?bank=Vietcombank&acc=0011001234567&template=compact&amount=50000&des=DH%2012&download=0',
    ...VCB,
    amount: 50_000,
    purpose: 'DH 12',
  },
  {
    origin: 'SePay, qronly',
    request: 'https://qr.sepay.vn/img?acc=0011001234567&bank=VCB&template=qronly',
    ...VCB,
  },
  {
    origin: 'SePay, blank des',
    request: 'https://qr.sepay.vn/img?acc=0011001234567&bank=VCB&amount=5000&des=',
    ...VCB,
    amount: 5000,
  },
  {
    origin: 'vietqr.app',
    request:
      'https://vietqr.app/img?bank=VCB&acc=0011001234567&template=compact&amount=79000&des=LSV-1&showinfo=true&fullacc=true&holder=TRUONG%20A&store=A',
    ...VCB,
    amount: 79_000,
    purpose: 'LSV-1',
  },
  {
    origin: 'vietqr.app, empty template',
    request: 'https://vietqr.app/img?acc=0011001234567&bank=Vietcombank&amount=79000&template=',
    ...VCB,
    amount: 79_000,
  },
  {
    origin: 'vietqr.co',
    request:
      'https://vietqr.co/api/generate/vcb/0011001234567/NGUYEN%20VAN%20A/20000/NAP12?isMask=0&logo=1&style=2&bg=61',
    ...VCB,
    amount: 20_000,
    purpose: 'NAP12',
  },
  {
    origin: 'deep link',
    request:
      'https://dl.vietqr.io/pay?app=mb&ba=113366668888@icb&am=2000&tn=Thanh+toan+DH123&bn=NGUYEN+VAN+A&url=https://example.vn',
    ...ICB,
    amount: 2000,
    purpose: 'Thanh toan DH123',
  },
  {
    origin: 'deep link, @ encoded',
    request: 'https://dl.vietqr.io/pay?app=vcb&ba=0011001234567%40vcb&am=2000&tn=ck',
    ...VCB,
    amount: 2000,
    purpose: 'ck',
  },
];

const BODY = { accountNo: '113366668888', accountName: 'QUY VAC XIN PHONG CHONG COVID', acqId: '970415' };

/** Bodies of `POST /v2/generate`. */
const bodies: readonly RequestShape[] = [
  {
    origin: 'texts',
    request: { ...BODY, addInfo: 'Ung Ho Quy Vac Xin', amount: '79000', template: 'compact' },
    ...ICB,
    amount: 79_000,
    purpose: 'Ung Ho Quy Vac Xin',
  },
  {
    origin: 'numbers, as the documentation has them',
    request: {
      ...BODY,
      accountNo: 113366668888,
      acqId: 970415,
      amount: 79000,
      addInfo: 'Ung Ho',
      format: 'text',
    },
    ...ICB,
    amount: 79_000,
    purpose: 'Ung Ho',
  },
  { origin: 'no amount', request: { ...BODY, addInfo: 'Ung Ho' }, ...ICB, purpose: 'Ung Ho' },
  { origin: "amount ''", request: { ...BODY, amount: '', addInfo: '' }, ...ICB },
  { origin: 'amount null', request: { ...BODY, amount: null, addInfo: null }, ...ICB },
  { origin: 'amount 0', request: { ...BODY, amount: 0, template: 'qr_only' }, ...ICB },
  { origin: 'decimals', request: { ...BODY, amount: '79000.00' }, ...ICB, amount: 79_000 },
  { origin: 'a decimal object', request: { ...BODY, amount: new Decimal('79000') }, ...ICB, amount: 79_000 },
  {
    origin: 'Decimal128 in JSON',
    request: { ...BODY, amount: { $numberDecimal: '79000.0' } },
    ...ICB,
    amount: 79_000,
  },
  {
    origin: 'number of an order as description',
    request: { ...BODY, amount: 5000, addInfo: 10234 },
    ...ICB,
    amount: 5000,
    purpose: '10234',
  },
  {
    origin: 'holder with diacritics, print',
    request: { ...BODY, accountName: 'Phùng Tuấn Đ', amount: 5000, addInfo: 'Mua hàng', template: 'print' },
    ...ICB,
    amount: 5000,
    purpose: 'Mua hang',
  },
  {
    origin: 'a name as acqId',
    request: { ...BODY, acqId: 'VietinBank', amount: 5000, template: 'default' },
    ...ICB,
    amount: 5000,
  },
  {
    origin: 'fields of its own',
    request: { ...BODY, amount: 5000, orderId: 'x', description: 'y' },
    ...ICB,
    amount: 5000,
  },
];

export const REQUEST_SHAPES = { quickLinks, otherLinks, bodies } as const;

/** The accounts that these requests pay into. */
export const OWN_ACCOUNTS = [VCB, ICB, MB].map(({ bin, account }) => ({ bank: bin, account }));
