import {
  banks,
  emv,
  encode,
  type Issue,
  type IssueCode,
  inspect,
  type PaymentInput,
  safeDecode,
  safeEncode,
} from 'vietqr-kit';
import { inspect as diagnose } from 'vietqr-kit/inspect';
import { vnpay } from 'vietqr-kit/profiles';
import { signed } from '../../oracle/crc-bitwise.ts';
import { issuesOf } from '../expect-issue.ts';
import { allVectors } from '../vectors.ts';

export const VCB: PaymentInput = { bank: 'VCB', account: '0011001234567' };
export const dynamic = encode({ ...VCB, amount: 1000 });
export const payload = emv.decode(dynamic);
const generic = '5204581253037045802VN5903ABC6003HUE';

const manyKeys = Array.from({ length: 1500 }, (_, i) => [`key${i}`, i]);

function refuse(): never {
  throw new Error('no');
}

/** Calls that raise the faults of writing and asking, which no code in itself can have. */
export const CALLS: Readonly<Partial<Record<IssueCode, () => readonly Issue[]>>> = {
  'input.type': () => issuesOf(Reflect.apply(safeDecode, undefined, [5])),
  'input.required': () => issuesOf(Reflect.apply(safeEncode, undefined, [{}])),
  'input.unknown_key': () => issuesOf(Reflect.apply(safeEncode, undefined, [{ ...VCB, memo: 'x' }])),
  'input.too_large': () => issuesOf(safeDecode(dynamic, { maxLength: 10 })),
  'input.more_issues': () =>
    issuesOf(Reflect.apply(safeEncode, undefined, [Object.fromEntries(manyKeys)])).slice(-1),
  'input.unreadable': () => issuesOf(safeEncode(new Proxy(VCB, { ownKeys: refuse }))),
  'text.unsupported': () => issuesOf(safeEncode({ ...VCB, purpose: '💳' })),
  'text.stripped': () => issuesOf(safeEncode({ ...VCB, purpose: 'Tiền' })),
  'purpose.person_name': () => issuesOf(safeEncode({ ...VCB, purpose: 'HP090196 Nguyen Van An' })),
  'purpose.phone': () => issuesOf(safeEncode({ ...VCB, purpose: '0901234567 tien an' })),
  'purpose.citizen_id': () => issuesOf(safeEncode({ ...VCB, purpose: 'CCCD 092190001234' })),
  'purpose.birth_date': () => issuesOf(safeEncode({ ...VCB, purpose: 'be sinh 15/03/2019' })),
  'purpose.health': () => issuesOf(safeEncode({ ...VCB, purpose: 'BN31364 chay than' })),
  'tlv.too_long': () => issuesOf(emv.safeSet(payload, '59', 'x'.repeat(100))),
  'tlv.contradiction': () =>
    issuesOf(emv.safeEncode({ objects: [{ tag: '62', value: 'x', children: [{ tag: '08', value: 'y' }] }] })),
  'emv.too_short': () =>
    issuesOf(emv.safeDecode(signed('00020126140010A00000099952015'.concat('53037045802VN5903ABC6003HUE')))),
  'emv.country': () =>
    issuesOf(emv.safeDecode(signed(`00020126140010A000000999${generic.replace('VN', 'RC')}`))),
  'emv.guid': () => issuesOf(emv.safeDecode(signed(`00020126060002##${generic}`))),
  'vietqr.category': () =>
    issuesOf(safeDecode(encode({ ...VCB, merchantCategoryCode: '4900' }), { strict: true })),
  'bank.not_found': () => issuesOf(safeEncode({ ...VCB, bank: 'Gringotts' })),
  'bank.ambiguous': () => issuesOf(safeEncode({ ...VCB, bank: 'IBK' })),
  'bank.unknown': () => issuesOf(safeEncode({ ...VCB, bank: '970999' })),
  'bank.cannot_receive': () =>
    issuesOf(
      safeEncode({ ...VCB, bank: banks.find(({ receiveSupported }) => !receiveSupported)?.bin ?? '' }),
    ),
  'scheme.link': () => inspect('https://img.vietqr.io/image/VCB-0011001234567-print.png').issues,
  'scheme.none': () => inspect('hello').issues,
  'scheme.login': () => diagnose('https://example.vn/login').issues,
  'scheme.einvoice': () => diagnose(`<DLQRCode>${dynamic}</DLQRCode>`).issues,
  'scheme.cpm': () => diagnose('hQVDUFYwMWE').issues,
  'scheme.wifi': () => diagnose('WIFI:S:home;;').issues,
  'scheme.contact': () => diagnose('MECARD:N:An;;').issues,
  'scheme.id_card': () => diagnose('001090000001||Nguyễn Văn An|01011990|Nam').issues,
  'scheme.momo_text': () => diagnose('2|99|0900000123|||0|0|100000|hello|transfer_p2p').issues,
  'scheme.invoice_line': () => diagnose('00020101021126209704150100000000000153037045802VN').issues,
  'scheme.expired': () =>
    diagnose('00020126390009SG.PAYNOW0210202000000X04082020013153037025802SG63040203').issues,
  'scheme.link_terms': () => diagnose('https://img.vietqr.io/image/VCB-0011001234567-5000.png').issues,
  'scheme.other': () => issuesOf(vnpay.safeDecode(dynamic)),
  'scheme.two_payees': () =>
    issuesOf(vnpay.safeDecode(signed(`00020126190010A0000007750101127190010A00000077501012${generic}`))),
};

/** Every issue of the vectors and of the calls. */
export const raised: readonly Issue[] = [
  ...allVectors.flatMap(({ payload }) => [
    ...issuesOf(safeDecode(payload)),
    ...issuesOf(safeDecode(payload, { strict: true })),
    ...inspect(payload).issues,
  ]),
  ...Object.values(CALLS).flatMap((call) => call()),
];
