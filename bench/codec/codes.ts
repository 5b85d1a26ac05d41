/** The shapes of codes that a Vietnamese phone meets, each with what reading it must tell. */
import * as emv from 'vietqr-kit/emv';
import { type Transfer, variants } from './transfers.ts';

export interface CodeShape {
  readonly name: string;
  readonly codes: readonly Code[];
}

export interface Code {
  readonly text: string;
  readonly tells: Transfer;
}

interface Parts {
  readonly service?: string;
  /** Objects before the template of NAPAS, after its currency, and before the checksum. */
  readonly before?: readonly emv.TlvInput[];
  readonly merchant?: readonly emv.TlvInput[];
  readonly after?: readonly emv.TlvInput[];
  /** Objects of template 62 before the purpose. */
  readonly additional?: readonly emv.TlvInput[];
  readonly lengthUnit?: 'bytes';
}

const MERCHANT = [object('59', 'QUAN NUOC MIA CO BA'), object('60', 'HO CHI MINH')];
const CATEGORY = object('52', '5812');

/** Each shape changes the plain transfer, the parts around it, or the text. */
const SHAPES: Readonly<Record<string, (plain: Required<Transfer>, index: number) => Code>> = {
  plain: (plain) => code(plain),
  'no amount, no purpose': ({ bin, account }) => code({ bin, account }),
  'letters in the account': (plain, index) => code({ ...plain, account: `VQRQ${index}ABC3790` }),
  card: (plain, index) =>
    code({ ...plain, account: `${plain.bin}${1_000_000_000 + index}` }, { service: 'QRIBFTTC' }),
  merchant: (plain) => code(plain, { service: 'QRPUSH', before: [CATEGORY], merchant: MERCHANT }),
  QRCASH: (plain) =>
    code(plain, {
      service: 'QRCASH',
      before: [CATEGORY],
      merchant: MERCHANT,
      additional: [object('05', 'REF0001'), object('07', 'ATM00042')],
    }),
  'unknown BIN': (plain, index) => code({ ...plain, bin: String(990_000 + index) }),
  'object 80': (plain) => code(plain, { after: [object('80', '046')] }),
  'object 64': (plain) =>
    code(plain, {
      merchant: MERCHANT,
      after: [template('64', object('00', 'vi'), object('01', 'Quán nước mía cô Ba'))],
    }),
  'Vietnamese purpose': (plain, index) => code({ ...plain, purpose: `Học phí tháng ${index}` }),
  'lower-case checksum': (plain) =>
    retold(code(plain), (text) => text.slice(0, -4) + text.slice(-4).toLowerCase()),
  'blanks around': (plain) => retold(code(plain), (text) => ` ${text}\r\n`),
  'byte lengths': (plain, index) =>
    code({ ...plain, purpose: `Học phí tháng ${index}` }, { lengthUnit: 'bytes' }),
  MoMo: (plain, index) =>
    code(
      { ...plain, bin: '970454', account: `99MM23327M${10_000_000 + index}`, purpose: undefined },
      { additional: [object('05', `MOMOW2W${10_000_000 + index}`)], after: [object('80', '046')] },
    ),
  'ZaloPay, two templates': (plain, index) =>
    code(
      { ...plain, bin: '970454', account: `99ZP23327M${10_000_000 + index}` },
      {
        before: [
          template(
            '26',
            object('00', 'vn.zalopay'),
            object('01', `0000000000${index + 10}`),
            object('02', '001'),
            object('03', `2409230000000${index + 10}`),
          ),
        ],
      },
    ),
  'all labels': (plain) => code(plain, { additional: LABELS }),
  '400 characters': (plain) =>
    code(plain, {
      merchant: MERCHANT,
      additional: [object('01', 'HD-2026-000123'), object('06', 'KH000456')],
      after: [object('65', 'X'.repeat(60)), object('80', 'Y'.repeat(60)), object('81', 'Z'.repeat(54))],
    }),
};

const LABELS = ['01', '02', '03', '04', '05', '06', '07'].map((tag) => object(tag, `NHAN${tag}`));

export const codeShapes: readonly CodeShape[] = Object.entries(SHAPES).map(([name, make]) => ({
  name,
  codes: variants(make),
}));

/** Damages the checksum of a code in its last digit. */
export function flipChecksum(text: string): string {
  return text.replace(/[\dA-F](?=\s*$)/i, (digit) => (digit === '0' ? '1' : '0'));
}

function code(tells: Transfer, { service = 'QRIBFTTA', ...parts }: Parts = {}): Code {
  const { bin, account, amount, purpose } = tells;
  const { before = [], merchant = [], after = [], additional = [], lengthUnit } = parts;
  const data = [...additional, ...(purpose ? [object('08', purpose)] : [])];
  const payee = template('01', object('00', bin), object('01', account));
  const objects = [
    object('00', '01'),
    object('01', amount ? '12' : '11'),
    ...before.filter(({ tag }) => tag < '38'),
    template('38', object('00', 'A000000727'), payee, object('02', service)),
    ...before.filter(({ tag }) => tag > '38'),
    object('53', '704'),
    ...(amount ? [object('54', String(amount))] : []),
    object('58', 'VN'),
    ...merchant,
    ...(data.length > 0 ? [template('62', ...data)] : []),
    ...after,
  ];
  return { text: emv.encode({ objects, ...(lengthUnit && { lengthUnit }) }), tells };
}

function retold({ text, tells }: Code, change: (text: string) => string): Code {
  return { text: change(text), tells };
}

function object(tag: string, value: string): emv.TlvInput {
  return { tag, value };
}

function template(tag: string, ...children: emv.TlvInput[]): emv.TlvInput {
  return { tag, children };
}
