import { emv, type Issue, inspect, safeDecode, safeEncode, VietqrError } from 'vietqr-kit';
import * as cpm from 'vietqr-kit/cpm';
import * as documents from 'vietqr-kit/documents';
import { detect, safeCompare } from 'vietqr-kit/inspect';
import * as issuing from 'vietqr-kit/issuing';
import { safeToJpeg } from 'vietqr-kit/jpeg';
import { safeToPdf } from 'vietqr-kit/pdf';
import { safeToPng } from 'vietqr-kit/png';
import * as profiles from 'vietqr-kit/profiles';
import * as reconcile from 'vietqr-kit/reconcile';
import * as reference from 'vietqr-kit/reference';
import { safeScan } from 'vietqr-kit/scan';
import * as lite from 'vietqr-kit/scan/lite';
import * as statements from 'vietqr-kit/statements';
import { safeToSvg } from 'vietqr-kit/svg';
import * as tables from 'vietqr-kit/tables';
import { safeToTerminal } from 'vietqr-kit/terminal';
import { LOGO } from '../drawing/logos.ts';
import { LABELS, NAMES, NOTICE, POSTER } from '../drawing/samples.ts';
import { oneIn } from '../scale.ts';
import { dynamic, VCB } from './raised.ts';

/** A public function with arguments that it takes. */
interface Door {
  readonly name: string;
  readonly run: object;
  readonly args: readonly unknown[];
  /** Whether it is called with each argument spoilt too; not where another row spoils the same. */
  readonly isSpoilt: boolean;
}

/** Values that hold no letters of their own, so that every word of a message about them is ours. */
const HOSTILE: readonly unknown[] = [
  ...[undefined, null, true, 5, -1, 0, 1.5, NaN, 1e15],
  ...['', '12', '#', '💳', '9'.repeat(5000)],
  ...[[], ['1'], {}, { 1: 2 }, new Uint8Array(3), new Uint8Array([35, 32, 118]), () => 1, Symbol('1')],
];

/** Those of them that tell readers of single fields apart. */
const HOSTILE_PARTS: readonly unknown[] = [null, -1, 1e15, '#', '💳', ['1'], {}, new Uint8Array(3)];

/** A key that no input has. */
const UNKNOWN = '?';

const SIZED = { size: 300, quietZone: 4, level: 'M', verify: true, dense: false };
const COLORS = { dark: '#aaaaaa', light: '#bbbbbb' };
const ENCODING = { maxPurposeLength: 30, diacritics: 'strip', strict: true, omitSomething: 1 };
const PIXELS = { data: new Uint8ClampedArray(4 * 10 * 10), width: 10, height: 10 };
const MOVEMENT = { id: '1', amount: 1000, description: '12', time: '2026-09-05 08:15:00' };
const BILLS = [
  { id: '1', code: '00123437', amount: 1000, dueDate: '2026-09-30', supersededBy: '2' },
  { id: '2', code: '00123437', amount: 1000 },
];
const ROWS = [
  { Ngày: '05/09/2026', 'Ghi có': '1000', 'Nội dung': '12', 'Số GD': '1' },
  { Ngày: '05/09/2026', 'Ghi có': '', 'Nội dung': '12', 'Số GD': '' },
];
const CPM = cpm.safeDecode('hQVDUFYwMWETTwegAAAAVVVVUAhQcm9kdWN0MWETTwegAAAAZmZmUAhQcm9kdWN0Mg==');

const DOORS: readonly Door[] = [
  door('encode', safeEncode, [
    {
      ...VCB,
      amount: 1000,
      purpose: '12',
      merchantCategoryCode: '5812',
      extraObjects: [{ tags: ['80'], value: '1' }],
      convenienceFeeFixed: 1,
      tipIndicator: 'fixed',
    },
    ENCODING,
  ]),
  door('decode', safeDecode, [dynamic, { strict: true, maxLength: 4096 }]),
  door('inspect', inspect, [dynamic, { maxLength: 4096 }]),
  door('emv.decode', emv.safeDecode, [dynamic, { strict: true, maxLength: 4096 }]),
  door('emv.encode', emv.safeEncode, [emv.decode(dynamic), { strict: true }]),
  door('emv.set', emv.safeSet, [emv.decode(dynamic), '62.08', '1']),
  door('detect', detect, [dynamic, { maxLength: 4096 }]),
  door('compare', safeCompare, [dynamic, dynamic]),
  ...Object.entries(profiles).flatMap(([name, profile]) => profileDoors(name, profile)),
  door('cpm.decode', cpm.safeDecode, [
    'hQVDUFYwMWETTwegAAAAVVVVUAhQcm9kdWN0MQ==',
    { maxLength: 4096, strict: true },
  ]),
  door('cpm.encode', cpm.safeEncode, [CPM.ok ? CPM.value : {}, { strict: true }]),
  door('cpm.compose', cpm.safeCompose, [
    {
      applications: [
        {
          aid: 'A0000000555555',
          pan: '4111111111111111',
          track2: '1',
          applicationLabel: '1',
          cardholderName: '1',
          languagePreference: '1',
        },
      ],
      common: { pan: '1' },
    },
  ]),
  door('qr', safeToSvg, [dynamic, { ...SIZED, ...COLORS, logo: { image: LOGO, size: 0.2 }, title: '1' }]),
  door('logo', safeToSvg, [dynamic, { logo: { image: LOGO, size: 0.9 } }]),
  door('png', safeToPng, [dynamic, { ...SIZED, ...COLORS, moduleSize: 4, logo: { image: LOGO } }]),
  door('jpeg', safeToJpeg, [dynamic, { ...SIZED, ...COLORS, moduleSize: 4, quality: 101, wasm: 2 }]),
  door('png size', safeToPng, [dynamic, { size: 10 }], false),
  door('terminal', safeToTerminal, [
    dynamic,
    { level: 'M', invert: true, quietZone: 2, color: true, width: 3 },
  ]),
  door('card', documents.safeCard, [
    {
      ...NAMES,
      payload: dynamic,
      preset: 'compact2',
      bank: '1',
      amount: 1000,
      purpose: '1',
      accent: '#aaaaaa',
      lang: 'vi',
      heading: '1',
      logo: LOGO,
      centerImage: LOGO,
      level: 'M',
      dense: true,
      title: '1',
    },
  ]),
  door('poster', documents.safePoster, [
    {
      ...POSTER,
      amount: 1000,
      paper: 'A5',
      logo: LOGO,
      lang: 'vi',
      accent: '#000000',
      fingerprint: '1',
      note: '1',
    },
  ]),
  door('other payee', documents.safePaymentPart, [
    {
      payload: dynamic,
      bank: 'MB',
      account: '1',
      amount: 7,
      purpose: 'x',
      form: 'flat',
      plain: false,
      due: '1',
    },
  ]),
  door('slips', documents.safeSlips, [
    [
      {
        ...NOTICE,
        payload: 'x',
        items: [{ name: 'a', amount: 1, quantity: 2, price: 3, unit: 'x', vat: 1 }],
      },
    ],
    { perSheet: '4', order: 'none', stub: 1, title: 5 },
  ]),
  door('checklist', documents.safeChecklist, [{ issuer: '', people: [{ id: 1 }], signer: 1, lang: 'fr' }]),
  door('reminder', documents.safeReminder, [{ ...NOTICE, asOf: 1, payBy: 1, received: -1, contact: 1 }]),
  door('notice', documents.safeNotice, [
    { ...NOTICE, logo: LOGO, lang: 'vi', accent: '#000000', paper: 'A4' },
  ]),
  door('notice total', documents.safeNotice, [{ ...NOTICE, amount: 7 }], false),
  door('notice glyph', documents.safeNotice, [{ ...NOTICE, issuer: '北京', heading: '💳' }], false),
  door('labels', documents.safeLabels, [
    LABELS.slice(0, 2),
    { paper: 'A4', columns: 3, rows: 8, margin: 5, gap: 2, skip: 1, outline: true, lang: 'vi' },
  ]),
  door('small labels', documents.safeLabels, [LABELS.slice(0, 2), { columns: 9, rows: 20 }], false),
  door('words', documents.safeNumberInWords, [1000, { thousand: 'nghìn', odd: 'linh' }]),
  door('vnd', documents.safeFormatVnd, [1000]),
  door('account', documents.safeFormatAccount, ['12']),
  door('pdf', safeToPdf, [[], { title: '1', author: '1', date: 1, fonts: {}, compression: 1 }]),
  door('picture', documents.safeSceneToPng, [{}, { width: 1, dpi: 1, fonts: {}, wasm: 1 }]),
  door('jpeg picture', documents.safeSceneToJpeg, [
    {},
    { dpi: 1, fonts: {}, wasm: 1, jpegWasm: 1, quality: 1 },
  ]),
  door('scan', safeScan, [PIXELS, { maxPixels: 10, maxCodes: 1, wasm: 1, decoder: 1, toPixels: 1, all: 1 }]),
  door('scan lite', lite.safeScan, [PIXELS, { maxPixels: 10, toPixels: 1, decoder: 1 }]),
  door('define', reference.safeDefineReference, [
    { prefix: 'HP', digits: 6, characters: 1, key: '1', check: '97-10', preset: 1, maxLength: 1 },
  ]),
  door('reserved', reference.safeDefineReference, [{ prefix: 'FT', digits: 60 }]),
  door('add', reference.safeAddCheckCharacters, ['1']),
  door('remove', reference.safeRemoveCheckCharacters, ['1']),
  door('plan', reference.safePlanPurpose, [
    { code: 'HP00123437', parts: ['1', { text: '1', priority: 1, shorten: ['1'] }], maxLength: 9, route: 1 },
  ]),
  door('routes', reference.safeSimulateRoutes, [{ purpose: '1', code: '1', routes: 1, details: {} }, {}]),
  door('simulate', reference.safeSimulateDescription, [
    { purpose: '1', route: '1', details: { time: 1, reference: '1' } },
    '1',
    {},
  ]),
  door('reconciler', reconcile.safeCreateReconciler, [BILLS, { check: '97-10', keywords: 1, routes: 1 }]),
  door('settle', reconcile.safeSettle, [
    BILLS,
    [{ movement: MOVEMENT, match: {} }],
    { policy: { tolerance: 1, late: 'accept', superseded: 'accept' }, decisions: [{}], locks: [{}] },
  ]),
  door('unwrap', reconcile.safeUnwrapDescription, ['1']),
  door('sepay', statements.safeFromSepay, [
    { id: 1, transferType: 'in', content: '1', transferAmount: 1, transactionDate: '1', accountNumber: '1' },
  ]),
  door('casso', statements.safeFromCasso, [{ data: [{ id: 1, amount: 1, description: '1', when: '1' }] }]),
  door('vietqr.vn', statements.safeFromVietqrVn, [
    { transactionid: '1', amount: 1, content: '1', transType: 'C', transactiontime: 1 },
  ]),
  door('feed', statements.safeFromFeed, [
    [
      {
        id: 1,
        transferType: 'in',
        content: '1',
        transferAmount: 1,
        transactionDate: '1',
        accountNumber: '1',
      },
    ],
    { feed: 'sepay' },
  ]),
  door('web list', statements.safeFromFeed, [
    {
      transactions: [{ Reference: '1', CD: '+', DorCCode: 'C', Amount: '1', Description: '1' }],
      status: 200,
    },
  ]),
  door('bank message', statements.safeFromFeed, ['TK 0123456789 +1,000VND']),
  door('statement', statements.safeReadStatement, [
    ROWS,
    { columns: { description: '1', amount: '2', credit: '3' }, account: '1', year: 2026, sheet: '1' },
  ]),
  door('statement rows', statements.safeReadStatement, [ROWS]),
  door('combine', statements.safeCombineStatements, [[{ account: '1', movements: [MOVEMENT] }]]),
  door('sheets', tables.safeReadSheets, [
    new TextEncoder().encode('a,b'),
    { sheet: '1', encoding: '1', separator: ';;', maxRows: 1 },
  ]),
  door('money', tables.safeReadMoney, [{ text: '1.5', number: 1.5 }, { unit: 1 }]),
  door('time', tables.safeReadTime, ['31/02', { year: 1, period: { from: '1', to: '0' }, serial: true }]),
  door('identifier', tables.safeReadIdentifier, [{ text: '1.1E+13' }]),
  door('bill list', issuing.safeReadBillList, [
    [
      ['Mã học sinh', 'Họ tên', 'Số tiền'],
      ['HS01', 'An', '350.000'],
    ],
    { columns: { amount: '1' }, unit: 1, sheet: '1', per: 'payer', preset: 'school', skipBad: true },
  ]),
];

function door(name: string, run: object, args: readonly unknown[], isSpoilt = true): Door {
  return { name, run, args, isSpoilt };
}

function profileDoors(name: string, profile: unknown): Door[] {
  if (typeof profile !== 'object' || profile === null) return [];
  return Object.entries(profile)
    .filter(([key, run]) => key.startsWith('safe') && typeof run === 'function')
    .map(([key, run]) =>
      door(`${name}.${key}`, run, [
        key === 'safeDecode' ? dynamic : { ...VCB, merchantId: '1', amount: 1, merchantName: '1' },
        { strict: true },
      ]),
    );
}

/** Which of the hostile values a part gets in the fast suite, in turn. */
let turn = 0;

/** Makes copies of a value with each of its parts, or itself, replaced by hostile ones, and with one key too many. */
function* spoilt(value: unknown, depth = 0): Generator<unknown> {
  yield* depth === 0 ? HOSTILE : oneIn(4, HOSTILE_PARTS, turn++);
  if (depth === 3 || typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if (Array.isArray(value)) {
    for (const [at, part] of value.entries())
      for (const bad of spoilt(part, depth + 1)) yield value.with(at, bad);
    return;
  }
  yield { ...value, [UNKNOWN]: 1 };
  for (const [key, part] of Object.entries(value))
    for (const bad of spoilt(part, depth + 1)) yield { ...value, [key]: bad };
}

let known: Promise<readonly Issue[]> | undefined;

/**
 * Calls every door as it should be, and with its arguments spoilt in every way (in the fast suite, in a share of them), once;
 * gives the issues that differ in kind.
 */
export function hostileIssues(): Promise<readonly Issue[]> {
  known ??= callDoors();
  return known;
}

async function callDoors(): Promise<readonly Issue[]> {
  const found = new Map<string, Issue>();
  for (const { run, args, isSpoilt } of DOORS) {
    for (const given of [
      args,
      ...(isSpoilt ? args : []).flatMap((arg, at) => [...spoilt(arg)].map((bad) => args.with(at, bad))),
    ])
      for (const issue of await issuesOfCall(run, given))
        found.set(
          [
            issue.code,
            issue.path.join('.').replace(/\d+/g, '0'),
            issue.expected,
            issue.received?.slice(0, 20),
          ].join('|'),
          issue,
        );
  }
  return [...found.values()];
}

/** The issues of a call, whether its result or an error tells them; a door that throws something else has another law. */
async function issuesOfCall(run: object, args: readonly unknown[]): Promise<readonly Issue[]> {
  try {
    const result: unknown = await Reflect.apply(
      run as (...all: readonly unknown[]) => unknown,
      undefined,
      args,
    );
    return issuesIn(result);
  } catch (error) {
    return error instanceof VietqrError ? error.issues : [];
  }
}

function issuesIn(result: unknown): readonly Issue[] {
  if (typeof result !== 'object' || result === null) return [];
  const { issues, warnings } = result as { issues?: readonly Issue[]; warnings?: readonly Issue[] };
  return issues ?? warnings ?? [];
}
