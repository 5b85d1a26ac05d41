import { createHmac } from 'node:crypto';
import PDFDocument from 'pdfkit';
import * as cpm from '../../../src/cpm/index.ts';
import { card, labels, receipt, type Scene } from '../../../src/documents/index.ts';
import { toPdf } from '../../../src/documents/output/pdf/index.ts';
import { emv, encode, safeDecode } from '../../../src/index.ts';
import { inspect } from '../../../src/inspect/index.ts';
import type { LedgerDatabase } from '../../../src/ledger/index.ts';
import { createReconciler, freezeDays, settle } from '../../../src/reconcile/index.ts';
import { signRegistry } from '../../../src/registry/index.ts';
import vectors from '../../vectors/profiles.json' with { type: 'json' };
import { MARK } from '../drawing/logos.ts';
import { NAMES, NOTICE, POSTER } from '../drawing/samples.ts';

const INPUT = {
  bank: '970436',
  account: '0011001234567',
  amount: 350_000,
  purpose: 'Hoc phi',
  extraObjects: [{ tags: ['80'], value: '0004test' }],
};
const INPUT_OF_LINK = { bank: '970436', account: '0011001234567', amount: 350_000, purpose: 'Hoc phi' };
const OWN = [{ bank: 'VCB', account: '0011001234567', accountName: 'A' }];
const { issuer, payer, due, accountName } = NOTICE;
const SLIP = { issuer, payer, due, accountName, items: [{ name: 'Học phí', amount: 350_000 }] };
const ROW_COLUMNS = { bank: 'acq', account: 'stk', amount: 'sum' };
const CODE = encode({ bank: '970436', account: '0011001234567', amount: 350_000, purpose: 'Hoc phi' });
const TREE = emv.decode(CODE);
const METERED = { issuer, due, accountName, payload: CODE };
const BROKEN = safeDecode(CODE.slice(0, -1));
const ISSUE = BROKEN.ok ? undefined : BROKEN.issues[0];
const READING = { strict: true, maxLength: 500, maxPurposeLength: 50, diacritics: 'keep' };
const WRITING = { maxPurposeLength: 50, diacritics: 'strip' };
const SYMBOL = { level: 'Q', dense: false };
const DRAWING = { ...SYMBOL, quietZone: 4, verify: true };
const COLORS = { dark: '#000000', light: '#ffffff' };
const SHOWN = { applications: [{ aid: 'A0000000555555', track2: '1234567890123458D191220112345' }] };
const SHOWN_TREE = cpm.decode(cpm.compose(SHOWN));
const LABEL = { payload: CODE, title: 'Lê Văn An', lines: ['Lớp 6A1'], amount: 350_000, level: 'M' };
const SHEET = { paper: 'A4', columns: 2, rows: 4, margin: 5, gap: 2, skip: 1, outline: true, title: 'Nhãn' };
const SCENE = card({ payload: CODE, preset: 'qr_only' });
const PAGE = labels([{ payload: CODE, title: 'An' }])[0];
/** Short, and with one item of each shape, since a receipt is drawn for each foreign value. */
const RECEIPT_PAGE = onePerShape(receipt({ ...SLIP, payload: CODE, roll: '58' }), 4);
/** An object that is not taken apart, as it refers to itself. */
const OPEN_PDF = Object.defineProperty(new PDFDocument(), Symbol.toStringTag, { value: 'PDFDocument' });
const STAMPED = PAGE && (await toPdf(PAGE));
const PIXELS = { width: 24, height: 20, data: new Uint8Array(24 * 20 * 4).fill(255) };
const BILLS = [{ code: 'HS2K4M7P9', id: 'a', amount: 5, dueDate: '2026-09-30' }];
const MATCH = createReconciler(BILLS).match('HS2K4M7P9 hoc phi');
const RECEIVED = [
  {
    movement: { id: 't1', amount: 5, description: 'HS2K4M7P9 hoc phi', time: '2026-09-05T10:00:00+07:00' },
    match: MATCH,
  },
];
const SETTLED = settle(BILLS, RECEIVED);
const DECISION = {
  movement: 't2',
  allocations: [{ bill: 'a', amount: 5 }],
  cash: { amount: 5, time: '2026-10-02' },
  by: 'Lan',
  at: '2026-10-02',
};
/** The key of RFC 8037, appendix A.1. */
const PUBLIC_KEY = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
const PRIVATE_KEY = { ...PUBLIC_KEY, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' } as const;
const REGISTRY = {
  name: 'Chợ Ninh Kiều',
  sequence: 2,
  issuedAt: '2026-09-01T00:00:00+07:00',
  expiresAt: '2027-09-30T23:59:59+07:00',
  entries: [{ id: 'A12', payload: CODE, name: 'An', place: 'Dãy A', kind: 'rau', ward: 'Ninh Kiều' }],
};
const CHECKING = { now: new Date('2026-09-15T00:00:00Z'), seen: { sequence: 1, digest: '00' } };
const LOCK = freezeDays(SETTLED, { through: '2026-09-30', by: 'Lan', at: '2026-10-01' });
const SEPAY = {
  id: 92704,
  transactionDate: '2026-09-05 14:02:37',
  accountNumber: '0123499999',
  content: 'HS2K4M7P9 hoc phi',
  transferType: 'in',
  transferAmount: 350_000,
  referenceCode: 'FT26248000001',
  description: 'HS2K4M7P9 hoc phi',
};
const CASSO = { id: 6, tid: 'FT1', description: 'HS2K4M7P9', amount: 5, when: '2026-09-05 00:34:57' };
const VIETQR_VN = {
  bankaccount: '0123456789',
  amount: '350000',
  transType: 'C',
  content: 'HS2K4M7P9 hoc phi',
  transactionid: 'T-1',
  transactiontime: 1788512557000,
};
const ROW = { 'Ngày GD': '05/09/2026', 'Ghi có': '350.000', 'Diễn giải': 'HS2K4M7P9', 'Số CT': '5243' };
const CREDITS = 'Ngày GD,Số CT,Ghi có,Diễn giải\n05/09/2026,5243,350.000,HS2K4M7P9\n';
const STATEMENT = {
  ...{ columns: { reference: 'Số CT' }, account: '0011001234567', year: 2026 },
  ...{ acceptGap: false, skipBad: true },
};
const PUPILS = [
  ['Mã học sinh', 'Họ tên', 'Số tiền'],
  ['HS01', 'Lê Văn An', '350.000'],
];
const PAYOS = {
  accountNumber: '12345678',
  amount: 5,
  currency: 'VND',
  description: 'HS2K4M7P9',
  orderCode: 123,
  paymentLinkId: '124c33293c43417ab7879e14c8d9eb18',
  reference: 'TF260905212323',
  transactionDateTime: '2026-09-05 18:25:00',
};
const SIGNATURE = createHmac('sha256', 'key').update(
  Object.entries(PAYOS)
    .map((pair) => pair.join('='))
    .join('&'),
);
const WEBHOOK = {
  feed: 'pay2s',
  headers: { Authorization: 'Bearer key' },
  rawBody: JSON.stringify({ ...SEPAY, transferType: 'IN', transactionNumber: '1' }),
  secret: 'key',
  now: 0,
  tolerance: 300,
};
const NOTHING = {
  ...{ bills: [], reports: [], decisions: [], locks: [], movements: [], balances: [] },
  ...{ offers: [], digests: [], fresh: Array.from({ length: 50 }, (_, at) => at + 1) },
};
/** A database that has nothing and takes everything. */
const EMPTY_DATABASE: LedgerDatabase = {
  query: async (sql) => ({
    rows: /jsonb_agg|\.known/.test(sql) ? JSON.parse(JSON.stringify([{ ...NOTHING, known: NOTHING }])) : [],
  }),
  transaction: (run) => run(EMPTY_DATABASE),
};
const ORDER = { merchantId: '0102030405', merchantName: 'QUAN NUOC MIA', storeLabel: 'MIA', amount: 5000 };

function payloadOf(profile: string): string {
  return [...vectors.written, ...vectors.read].find((each) => each.profile === profile)?.payload ?? '';
}

/** Calls of a decoder and of a codec of `profiles`. */
function decoder(profile: string): Readonly<Record<string, readonly unknown[]>> {
  return { [`${profile}.decode`]: [payloadOf(profile), { maxLength: 500 }] };
}

function codec(profile: string, input: object): Readonly<Record<string, readonly unknown[]>> {
  return { ...decoder(profile), [`${profile}.encode`]: [input, WRITING] };
}

/**
 * Arguments that a public function takes, by its name or, where two entries differ, by entry and name; that of a twin
 * with `safe` in front is the same. A function without a row is called too, with what anyone might give.
 */
export const GOOD_CALLS: Readonly<Record<string, readonly unknown[]>> = {
  encode: [INPUT, WRITING],
  fromRow: [{ acq: '970436', stk: '0011001234567', sum: '5000.00' }, { columns: ROW_COLUMNS }],
  decode: [CODE, { maxPurposeLength: 50, maxLength: 500 }],
  inspect: [CODE, READING],
  fromQuickLink: ['https://img.vietqr.io/image/VCB-0011001234567-print.png?amount=5000', { accounts: OWN }],
  fromGenerateBody: [{ acqId: 970436, accountNo: '0011001234567', amount: '5000' }, { accounts: OWN }],
  hostedHandler: [
    {
      accounts: OWN,
      anyAccount: false,
      key: '12345678',
      origins: ['https://example.vn'],
      basePath: '/pay',
      requestsPerMinute: 60,
      clientOf: () => undefined,
      drawCard: async () => new Uint8Array(),
    },
  ],
  toDeepLink: [INPUT_OF_LINK, { app: 'mb', accountName: 'A', returnUrl: 'https://example.vn' }],
  detect: [CODE, { maxLength: 500 }],
  compare: [CODE, CODE],
  describeKind: ['momo', 'vi'],
  describeRepair: [inspect(CODE.slice(0, -4)).repairs[0] ?? { code: 'line_breaks' }, 'vi'],
  describeIssue: [ISSUE, 'vi'],
  formatIssues: [[ISSUE], { lang: 'vi', source: CODE }],
  findBank: ['vcb'],
  matchBank: ['vcb'],
  bankByBin: ['970436'],
  bankDetails: [{ bin: '970436' }],
  findBanks: ['vietcon', { limit: 2, receiveOnly: true }],
  'emv/decode': [CODE, { strict: false, maxLength: 500 }],
  'emv/encode': [{ lengthUnit: 'characters', objects: TREE.objects }, { strict: false }],
  get: [TREE, '38.01'],
  set: [TREE, '62.08', 'x'],
  networksOf: [TREE.objects],
  networkName: ['momo'],
  ...codec('vietqr', INPUT),
  'vietqr.decode': [CODE, { maxLength: 500 }],
  ...codec('momo', { bank: '971025', account: 'PSP1234567890123456', amount: 5000 }),
  ...codec('zalopay', { bank: '970454', account: '99ZP24001M12345678', amount: 5000 }),
  ...codec('vnpay', ORDER),
  ...codec('evn', { ...ORDER, merchantName: 'EVN HCMC', merchantCategoryCode: '4900' }),
  ...decoder('shopeepay'),
  ...decoder('moca'),
  ...decoder('bankMerchant'),
  ...decoder('vnpayWallet'),
  measure: ['Học phí', 'bytes'],
  compose: [SHOWN],
  'cpm/decode': [cpm.compose(SHOWN), { strict: false, maxLength: 4000 }],
  'cpm/encode': [{ objects: SHOWN_TREE.objects }, { strict: false }],
  eligible: [SHOWN_TREE, ['A000000055']],
  paymentOf: [SHOWN_TREE, cpm.eligible(SHOWN_TREE)[0]],
  scan: [PIXELS, { maxPixels: 5000, toPixels: () => PIXELS, decoder: () => [] }],
  toSvg: [CODE, { ...DRAWING, ...COLORS, size: 300, title: 'Mã', logo: { image: MARK, size: 0.15 } }],
  toSvgUrl: [CODE, SYMBOL],
  toPng: [CODE, { ...DRAWING, ...COLORS, size: 300 }],
  toJpeg: [CODE, { ...SYMBOL, ...COLORS, quietZone: 5, size: 300, quality: 80 }],
  toPngUrl: [CODE, SYMBOL],
  toTerminal: [CODE, { ...DRAWING, columns: 80 }],
  qrMatrix: [CODE, SYMBOL],
  formatAccount: ['0011001234567'],
  fingerprint: [CODE],
  crc16: [CODE.slice(0, -4)],
  verifyCrc: [CODE],
  stripDiacritics: ['Học phí'],
  suggestRepairs: [CODE.slice(0, -4)],
  createLedger: [EMPTY_DATABASE, { institution: 'thcs', policy: { tolerance: 1000 } }],
  fromPool: [{ connect: async () => ({ query: async () => ({ rows: [] }), release: () => undefined }) }],
  createKeys: [],
  nameKey: [PUBLIC_KEY],
  signRegistry: [REGISTRY, PRIVATE_KEY],
  verifyRegistry: [await signRegistry(REGISTRY, PRIVATE_KEY), PUBLIC_KEY, CHECKING],
  'createLedger().migrate': [],
  'createLedger().addBills': [BILLS, { replace: true }],
  'createLedger().receive': [RECEIVED],
  'createLedger().assign': [DECISION],
  'createLedger().undo': [{ movement: 't2', by: 'Lan', at: '2026-10-02', note: 'sai' }],
  'createLedger().lock': [{ through: '2026-09-30', by: 'Lan', at: '2026-10-01', note: 'quý 3' }],
  'createLedger().state': [{ bill: 'a' }],
  'createLedger().review': [],
  'createLedger().events': [{ after: 0, limit: 10 }],
  'createLedger().inputs': [],
  'createLedger().exportCsv': [{ lang: 'vi' }],
  'createLedger().journal': [{ from: '2026-09-01', to: '2026-09-30' }],
  isRouteName: ['acb'],
  isAns: ['a'],
  isNumeric: ['1'],
  isUnicode: ['ô'],
  transferJsonSchema: [{ target: 'openapi-3.0' }],
  paymentJsonSchema: [{ target: 'draft-07' }],
  noticeJsonSchema: [],
  'defineReference().isValid': ['HP00123437'],
  formatVnd: [350_000],
  numberInWords: [350_000, { thousand: 'ngàn', odd: 'lẻ' }],
  vndInWords: [350_000, { thousand: 'ngàn', odd: 'lẻ' }],
  card: [
    {
      ...NAMES,
      payload: CODE,
      preset: 'compact2',
      amount: 350_000,
      purpose: 'Hoc phi',
      accent: '#1d4f63',
      lang: 'vi',
    },
  ],
  poster: [{ ...POSTER, payload: CODE, paper: 'A5', fingerprint: '', heading: 'x', accent: '#1d4f63' }],
  notice: [{ ...NOTICE, heading: 'Thông báo', paper: 'A4', lang: 'vi', logo: MARK, centerImage: MARK }],
  paymentPart: [{ ...NAMES, payload: CODE, form: 'upright', lang: 'en', due: 'x' }],
  receipt: [{ ...SLIP, payload: CODE, roll: '58', paid: false, issued: 'x', lang: 'vi' }],
  toEscPos: [RECEIPT_PAGE, { cut: false, feed: 1 }],
  slips: [[{ ...SLIP, payload: CODE }], { perSheet: '2', stub: true, order: 'reading', title: 'x' }],
  chatPicture: [
    { payload: CODE, payer: 'y', payerGroup: '6A1', issuer: 'x', due: 'z', accent: '#1d4f63', lang: 'vi' },
  ],
  meterNotice: [
    {
      ...METERED,
      customerCode: 'PB01',
      readings: [{ meter: '1', previous: 1, current: 3, factor: 1, used: 2 }],
      tiers: [{ name: 'x', quantity: 2, price: 175_000, amount: 350_000 }],
      history: [{ month: '9/2026', used: 2 }],
      paper: 'A4',
    },
  ],
  officialNotice: [
    {
      ...METERED,
      superior: 'x',
      number: '05/TB',
      subject: 'x',
      issued: 'x',
      grounds: ['x'],
      body: ['x'],
      recipients: ['x'],
      signer: { role: 'x', name: 'y' },
    },
  ],
  checklist: [
    { issuer: 'x', people: [{ name: 'y', id: '1', code: 'HP1', amount: 5 }], signer: 'z', lang: 'en' },
  ],
  reminder: [{ ...NOTICE, addressee: 'x', received: 5, contact: '1' }],
  labels: [[LABEL], SHEET],
  labelSheets: [[LABEL, LABEL], SHEET],
  sceneToSvg: [SCENE],
  sceneToPng: [SCENE, { dpi: 48 }],
  sceneToJpeg: [SCENE, { dpi: 48, quality: 70 }],
  attachTo: [OPEN_PDF, PAGE, { x: 1, y: 1 }],
  stampPdf: [STAMPED, PAGE, { page: 'new', at: 'top', x: 0, y: 0 }],
  toPdf: [[PAGE], { title: 'x', author: 'y', date: new Date(0) }],
  pdfChunks: [[PAGE], { title: 'x', author: 'y', date: new Date(0) }],
  defineReference: [{ prefix: 'HP', digits: 6, check: '97-10', maxLength: 10, key: 'k' }],
  'defineReference().issue': [1234],
  'defineReference().parse': ['HP00123437'],
  addCheckCharacters: ['PD07000123456'],
  removeCheckCharacters: ['PD070001234569C'],
  planPurpose: [
    {
      code: 'HP1',
      parts: ['x', { text: 'Học phí', priority: 1, shorten: true }],
      maxLength: 'emv',
      personalData: 'drop',
    },
  ],
  simulateRoutes: ['HP1', ['zalopay'], { purpose: 'HP1 x', details: { senderName: 'A' } }],
  simulateDescription: ['HP1', 'zalopay', { senderName: 'A' }],
  fromCasso: [{ error: 0, data: [CASSO] }],
  fromSepay: [SEPAY],
  fromFeed: [[SEPAY], { feed: 'sepay' }],
  verifyWebhook: [WEBHOOK],
  webhookHandler: [{ feed: 'sepay', secret: 'key', onMovements: () => 0, onIssues: () => 0, tolerance: 9 }],
  fromVietqrVn: [VIETQR_VN],
  fromPayos: [{ success: true, data: PAYOS, signature: SIGNATURE.digest('hex') }, 'key'],
  readStatement: [[ROW], STATEMENT],
  streamStatement: [{ [Symbol.asyncIterator]: creditBytes }, STATEMENT],
  combineStatements: [
    [{ account: '0011001234567', movements: [{ ...RECEIVED[0]?.movement, source: 'statement' }] }],
  ],
  readSheets: [new TextEncoder().encode(CREDITS), { separator: ',', encoding: 'utf-8', maxRows: 9 }],
  shownText: [{ text: '350.000', number: 350_000 }],
  readMoney: [{ text: '350.000', number: 350_000 }, { unit: 1 }],
  readTime: ['20/09', { year: 2026, period: { from: '2026-09-01', to: '2026-09-30' }, serial: true }],
  readIdentifier: [{ text: '000123' }],
  readBillList: [PUPILS, { columns: { amount: 'Số tiền' }, skipBad: true }],
  createReconciler: [BILLS, { check: 'none', keywords: ['HOC PHI'] }],
  'createReconciler().match': [{ description: 'HS2K4M7P9', amount: 5, virtualAccount: '1' }],
  unwrapDescription: ['ZP1 HS2K4M7P9'],
  settle: [BILLS, RECEIVED, { policy: { tolerance: 0, late: 'hold' }, decisions: [DECISION], locks: [LOCK] }],
  proposeBills: [SETTLED],
  listCredits: [SETTLED],
  freezeDays: [SETTLED, { through: '2026-09-30', by: 'Lan', at: '2026-10-01' }],
  readDecisions: [
    [
      ['Mã', 'Gán cho mã'],
      ['t2', 'a=5'],
    ],
    { by: 'Lan', at: '2026-10-01' },
  ],
  reportTable: [SETTLED, { lang: 'vi' }],
  reportCsv: [SETTLED, { lang: 'vi' }],
  reportJson: [SETTLED, { lang: 'vi' }],
};

/** What makers of functions are given, so that what they make is walked too. */
export const MAKERS: Readonly<Record<string, readonly unknown[]>> = {
  createLedger: [EMPTY_DATABASE, { institution: 'thcs' }],
  createReconciler: [BILLS],
  defineReference: [{ prefix: 'HP', digits: 6 }],
};

async function* creditBytes() {
  yield new TextEncoder().encode(CREDITS);
}

/** Keeps the first item of each kind that has the same keys. */
function onePerShape(page: Scene, height: number): Scene {
  const shapes = page.items.map((item) => `${item.kind} ${Object.keys(item).sort()}`);
  return { ...page, height, items: page.items.filter((_, at) => shapes.indexOf(shapes[at] ?? '') === at) };
}
