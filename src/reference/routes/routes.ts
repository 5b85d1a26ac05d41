import type { Step } from './step.ts';

/** `measured`: read off real statement lines. `inferred`: the likely rule behind too few of them. */
export type Provenance = 'measured' | 'inferred';

interface Route {
  readonly about: string;
  readonly evidence: Provenance;
  readonly steps: readonly Step[];
}

const BLANK_ADDED = { breakAt: 35, trimmed: true, joinedBy: ' ' } as const;
const BLANK_LOST = { breakAt: 35, trimmed: true, joinedBy: '' } as const;

/** Vietcombank's own wrapping of an outgoing transfer to another bank: 25 characters before the purpose. */
const VIETCOMBANK_ROUTE =
  'MBVCB.{reference}.{trace}.{purpose}.CT tu {senderAccount} {senderName} toi {receiverAccount} {receiverName}';
const MOMO_ROUTE = '{transfer} {purpose} CHUYEN TIEN OQCH000{token} MOMO{transfer}MOMO';
const MB_TAIL = '{purpose}- Ma GD ACSP/ {letters}{trace}';

/**
 * What happens to a purpose on its way to the payee's statement: sender first, receiver last.
 *
 * Statements of MB break the text every 35 characters from where it begins; one feed shows the break as a blank too
 * many, another as a blank too few. Statements of Sacombank end at 90 characters.
 */
export const ROUTES = /* @__PURE__ */ (() =>
  ({
    direct: { about: 'the purpose as it was sent', evidence: 'measured', steps: [] },
    vietcombank: {
      about: 'within Vietcombank',
      evidence: 'measured',
      steps: [
        {
          wrap: 'MBVCB.{shortReference}.{purpose}.CT tu {senderAccount} {senderName} toi{receiverAccount} {receiverName}',
        },
      ],
    },
    'vietcombank-mb': {
      about: 'Vietcombank to MB, the break shown as a blank',
      evidence: 'measured',
      steps: [
        { wrap: `${VIETCOMBANK_ROUTE} tai MB` },
        { wrap: MB_TAIL },
        BLANK_ADDED,
        { wrap: '{purpose} {receiverAccount}' },
      ],
    },
    'vietcombank-mb-named': {
      about: 'Vietcombank to MB, the break shown as a blank, the name of the sender in front',
      evidence: 'measured',
      steps: [
        { wrap: `${VIETCOMBANK_ROUTE} tai MB` },
        { wrap: MB_TAIL },
        BLANK_ADDED,
        { wrap: '{senderName} {purpose}' },
      ],
    },
    'vietcombank-mb-joined': {
      about: 'Vietcombank to MB, the break swallowing a blank',
      evidence: 'measured',
      steps: [{ wrap: `${VIETCOMBANK_ROUTE} tai MB` }, { wrap: MB_TAIL }, BLANK_LOST],
    },
    'vietcombank-mb-trace': {
      about: 'Vietcombank to MB, older layout: punctuation turned into blanks, words around it',
      evidence: 'measured',
      steps: [
        { wrap: `${VIETCOMBANK_ROUTE} (MB) Quan Doi` },
        { blankOut: '.()' },
        { breakAt: 35, trimmed: false, joinedBy: ' ' },
        { wrap: 'CUSTOMER {purpose} Trace {trace}' },
      ],
    },
    'mb-customer': {
      about: 'within MB',
      evidence: 'measured',
      steps: [{ wrap: 'CUSTOMER {purpose} Trace {trace}' }],
    },
    'mb-trace': {
      about: 'to MB',
      evidence: 'measured',
      steps: [{ wrap: '{purpose} Ma giao dich Trace{trace} Trace {trace}' }],
    },
    'mb-qr': {
      about: 'to MB by QR, a word glued to the front',
      evidence: 'measured',
      steps: [{ wrap: 'QR{purpose}- Ma GD ACSP/ {letters}{trace} NG CHUYEN:CUSTOMER {receiverAccount}' }],
    },
    'techcombank-mb': {
      about: 'Techcombank to MB, the name of the sender in front',
      evidence: 'measured',
      steps: [{ wrap: '{purpose} FT{ft}' }, BLANK_ADDED, { wrap: '{senderName} {purpose} k{token}/{trace}' }],
    },
    'momo-mb': {
      about: 'MoMo to MB, the break shown as a blank',
      evidence: 'measured',
      steps: [
        { wrap: 'OL {shortReference} {day} CH {transfer} {senderAccount} {purpose}' },
        { wrap: MB_TAIL },
        BLANK_ADDED,
        { wrap: 'Momo chi ho 247 {purpose}' },
      ],
    },
    'momo-mb-joined': {
      about: 'MoMo to MB, the break swallowing a blank',
      evidence: 'measured',
      steps: [{ wrap: 'OL {shortReference} {day} CH {transfer} {senderAccount} {purpose}' }, BLANK_LOST],
    },
    acb: { about: 'to ACB', evidence: 'measured', steps: [{ wrap: '{purpose} GD {trace}-{time}' }] },
    'acb-control': {
      about: 'to ACB, older layout',
      evidence: 'measured',
      steps: [{ wrap: 'ACC-GD {trace}-2022-09-19T19:30:37-{trace}-/CTR/{purpose}/MAC/02FB40D2D89D4CF8' }],
    },
    'acb-internal': {
      about: 'within ACB, all capitals, the name of the sender in front',
      evidence: 'measured',
      steps: [{ wrap: 'IB {senderName} {purpose}' }, { changeCase: 'upper' }],
    },
    'acb-account': {
      about: 'to ACB by account',
      evidence: 'measured',
      steps: [{ wrap: 'ACB;{receiverAccount};{purpose} GD {trace}-{time}' }],
    },
    'vietcombank-acb': {
      about: 'Vietcombank to ACB',
      evidence: 'measured',
      steps: [{ wrap: `${VIETCOMBANK_ROUTE} tai ACB` }, { wrap: '{purpose} GD {longToken} {time}' }],
    },
    'momo-acb': {
      about: 'MoMo to ACB',
      evidence: 'measured',
      steps: [{ wrap: MOMO_ROUTE }, { wrap: '{purpose} GD {longToken} {time}' }],
    },
    'momo-acb-hyphens': {
      about: 'MoMo to ACB, parts joined by hyphens',
      evidence: 'measured',
      steps: [{ wrap: '{transfer}-{purpose}-CHUYEN TIEN-OQCH000{token}-MOMO{transfer}MOMO' }],
    },
    vietinbank: {
      about: 'within VietinBank',
      evidence: 'measured',
      steps: [{ wrap: 'CT DEN:{longToken} {purpose}' }],
    },
    'vietcombank-vietinbank': {
      about: 'Vietcombank to VietinBank',
      evidence: 'measured',
      steps: [
        { wrap: `${VIETCOMBANK_ROUTE} Ngan hang Cong Thuong (VIETINBANK)` },
        { wrap: 'ND:CT DEN:{transfer} {purpose}; tai Napas' },
      ],
    },
    'mb-bidv': {
      about: 'MB to BIDV',
      evidence: 'measured',
      steps: [{ wrap: 'TKThe :{senderAccount}, tai MSCBVNVX. {purpose} -B2B0200{transfer}{longToken}' }],
    },
    'vietcombank-bidv': {
      about: 'Vietcombank to BIDV, the wrapped text cut',
      evidence: 'inferred',
      steps: [
        { wrap: VIETCOMBANK_ROUTE },
        { cutAt: 162 },
        { wrap: 'TKThe :{senderAccount}, tai VCB. {purpose}-CTLNHIDI0000{reference}-1/1-CRE-002' },
      ],
    },
    'vietcombank-bidv-virtual': {
      about: 'Vietcombank to a virtual account at BIDV, the text cut',
      evidence: 'inferred',
      steps: [{ wrap: VIETCOMBANK_ROUTE }, { cutAt: 99 }],
    },
    'bidv-transfer': {
      about: 'to BIDV through an agent',
      evidence: 'measured',
      steps: [{ wrap: 'REM Tfr Ac:{receiverAccount} O@L_080005_{trace}_0_0_{reference}_{purpose}' }],
    },
    vpbank: {
      about: 'to VPBank',
      evidence: 'measured',
      steps: [{ wrap: 'NHAN TU {senderAccount} TRACE {trace} ND {purpose}' }],
    },
    sacombank: {
      about: 'to Sacombank: underscores lost, tail cut',
      evidence: 'measured',
      steps: [
        { drop: '_' },
        { wrap: '{purpose} CKN {trace} {token} - {senderName} - Ngan hang' },
        { cutAt: 90 },
      ],
    },
    'momo-sacombank': {
      about: 'MoMo to Sacombank: underscores lost, tail cut',
      evidence: 'measured',
      steps: [{ drop: '_' }, { wrap: MOMO_ROUTE }, { cutAt: 90 }],
    },
    'agribank-sms': {
      about: 'message from Agribank, the purpose in parentheses',
      evidence: 'inferred',
      steps: [{ wrap: 'Agribank: TK {receiverAccount}: +VND ({purpose}). SD: VND.' }],
    },
    techcombank: { about: 'from Techcombank', evidence: 'measured', steps: [{ wrap: '{purpose} FT{ft}' }] },
    'vietcombank-techcombank': {
      about: 'Vietcombank to Techcombank, all capitals, the break shown as a blank',
      evidence: 'inferred',
      steps: [{ wrap: `${VIETCOMBANK_ROUTE} tai TECHCOMBANK` }, BLANK_ADDED, { changeCase: 'upper' }],
    },
    momo: { about: 'from MoMo', evidence: 'measured', steps: [{ wrap: MOMO_ROUTE }] },
    zalopay: { about: 'from ZaloPay', evidence: 'measured', steps: [{ wrap: 'ZP{transfer} {purpose}' }] },
    sepay: {
      about: 'passed on by SePay',
      evidence: 'measured',
      steps: [{ wrap: 'BankAPINotify {purpose}' }],
    },
    'sepay-vpbank': {
      about: 'to VPBank, passed on by SePay',
      evidence: 'measured',
      steps: [
        { wrap: 'NHAN TU {senderAccount} TRACE {trace} ND {purpose}' },
        { wrap: 'BankAPINotify {purpose}' },
      ],
    },
    'small-letters': {
      about: 'typed or passed on in small letters',
      evidence: 'measured',
      steps: [{ changeCase: 'lower' }],
    },
    'no-punctuation': {
      about: 'hyphens, underscores, dots and slashes lost',
      evidence: 'measured',
      steps: [{ drop: '-_./' }],
    },
    'punctuation-to-blanks': {
      about: 'punctuation turned into blanks',
      evidence: 'measured',
      steps: [{ blankOut: '-_./' }],
    },
    'no-blanks': { about: 'all words glued together', evidence: 'inferred', steps: [{ drop: ' ' }] },
  }) as const satisfies Readonly<Record<string, Route>>)();

export type RouteName = keyof typeof ROUTES;
