import { type OptionsOrIndex, readLanguage } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { type OwnProps, ownProps } from '../../issues/foreign.ts';
import type { Language } from '../../issues/format.ts';
import { lookalikesMessages } from '../../issues/messages/en/lookalikes.ts';
import { unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';

/** Ways in which a code was damaged, each with its repair. */
const REPAIR_TITLES = {
  outer_text: {
    en: () => 'text around the code removed',
    vi: () => 'bỏ phần chữ thừa ở đầu hoặc cuối chuỗi mã QR',
  },
  first_of_two: {
    en: () => 'two codes stood together: the first of them',
    vi: () => 'hai chuỗi mã QR dính nhau: lấy chuỗi thứ nhất',
  },
  second_of_two: {
    en: () => 'two codes stood together: the second of them',
    vi: () => 'hai chuỗi mã QR dính nhau: lấy chuỗi thứ hai',
  },
  web_escapes: {
    en: () => 'escapes of a web address (%20, +) turned back into characters',
    vi: () => 'đổi các ký hiệu của địa chỉ web (%20, +) về ký tự thường',
  },
  inner_blanks: {
    en: () => 'blanks and line breaks between the objects removed',
    vi: () => 'bỏ khoảng trắng và dấu xuống dòng giữa các trường',
  },
  crc_without_header: {
    en: () => 'the checksum was computed without "6304"; computed anew',
    vi: () => 'mã CRC đã tính thiếu "6304"; tính lại',
  },
  crc_start_zero: {
    en: () => 'the checksum was computed from 0000 instead of FFFF; computed anew',
    vi: () => 'mã CRC đã tính từ 0000, đúng là từ FFFF; tính lại',
  },
  crc_unpadded: {
    en: () => 'a leading zero of the checksum was lost; put back',
    vi: () => 'mã CRC bị mất số 0 ở đầu; thêm lại',
  },
  crc_placeholder: {
    en: () => 'the checksum was never computed; computed now: check every field before use',
    vi: () => 'mã CRC chưa từng được tính; nay tính lại: hãy kiểm tra từng trường trước khi dùng',
  },
  byte_lengths: {
    en: () => 'lengths counted in bytes rewritten as characters',
    vi: () => 'độ dài ghi theo byte được ghi lại theo ký tự',
  },
  length: {
    en: ({ where, from, to }: RepairDetail) => `the length of object ${where} is ${to}, not ${from}`,
    vi: ({ where, from, to }: RepairDetail) => `độ dài của trường ${where} là ${to}, không phải ${from}`,
  },
  length_guess: {
    en: ({ where, from, to }: RepairDetail) =>
      `the length of object ${where} taken as ${to}, not ${from}, though the checksum disagrees: check account, amount and every other field before use`,
    vi: ({ where, from, to }: RepairDetail) =>
      `coi độ dài của trường ${where} là ${to}, không phải ${from}, dù mã CRC không khớp: hãy kiểm tra số tài khoản, số tiền và mọi trường khác trước khi dùng`,
  },
  amount_digit: {
    en: ({ from, to }: RepairDetail) => `the amount lost a digit: ${from} becomes ${to}; the checksum agrees`,
    vi: ({ from, to }: RepairDetail) => `số tiền bị mất một chữ số: ${from} thành ${to}; mã CRC khớp`,
  },
  account_digit: {
    en: ({ from, to }: RepairDetail) =>
      `the account lost a digit: ${from} becomes ${to}; the checksum agrees`,
    vi: ({ from, to }: RepairDetail) => `số tài khoản bị mất một chữ số: ${from} thành ${to}; mã CRC khớp`,
  },
  account_length: {
    en: ({ from, to }: RepairDetail) =>
      `the account reads ${to}, not ${from} as its length said; check the account`,
    vi: ({ from, to }: RepairDetail) =>
      `số tài khoản đọc là ${to}, không phải ${from} theo độ dài đã ghi; hãy kiểm tra số tài khoản`,
  },
  account_guess: {
    en: ({ from, to }: RepairDetail) =>
      `the account taken as ${to}, not ${from} as its length said, though the checksum disagrees: check every field before use`,
    vi: ({ from, to }: RepairDetail) =>
      `coi số tài khoản là ${to}, không phải ${from} theo độ dài đã ghi, dù mã CRC không khớp: hãy kiểm tra từng trường trước khi dùng`,
  },
  purpose_in_bill: {
    en: () =>
      'the description moved from the bill number (62.01) to the purpose (62.08), where banks look for it',
    vi: () => 'chuyển nội dung từ số hóa đơn (62.01) sang nội dung chuyển khoản (62.08), nơi ngân hàng đọc',
  },
  link_transfer: {
    en: ({ to }: RepairDetail) =>
      `the transfer that the link tells, as a payment code: account ${to}; check it before use`,
    vi: ({ to }: RepairDetail) =>
      `thông tin chuyển khoản trong đường liên kết, viết thành chuỗi mã QR: số tài khoản ${to}; hãy kiểm tra trước khi dùng`,
  },
} as const;

export type RepairCode = keyof typeof REPAIR_TITLES;

/** What a title tells beside the kind of damage. */
export interface RepairDetail {
  /** Ids of the object, from the root down. */
  readonly where?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A way to repair a code; it is offered for a person to decide on, never applied. */
export interface Repair extends RepairDetail {
  readonly code: RepairCode;
  /** In English; {@link describeRepair} speaks Vietnamese too. */
  readonly title: string;
  /** The repaired code, which reads without an error. */
  readonly payload: string;
}

/** Makes a repair. */
export function repair(code: RepairCode, payload: string, detail: RepairDetail = {}): Repair {
  return { code, title: REPAIR_TITLES[code].en(detail), payload, ...detail };
}

/**
 * Says what a repair does, in English or Vietnamese.
 *
 * @throws {VietqrError} `input.type` for what is no repair, `input.value` for another language.
 */
export function describeRepair(offered: Repair, lang?: OptionsOrIndex<Language>): string {
  return unwrap(
    finish(lookalikesMessages, (report) => {
      const spoken = readLanguage(lang, report);
      const given = ownProps(offered, report);
      if (!given || isRepair(given)) return given && REPAIR_TITLES[given.code][spoken](given);
      return report('input.type', { path: ['repair'], expected: 'aRepair', received: stringify(offered) });
    }),
  );
}

/** Checks whether a repair, which may have been stored or sent as JSON, tells what its title needs. */
function isRepair(given: OwnProps): given is OwnProps & Omit<Repair, 'title' | 'payload'> {
  const { code, where = '', from = '', to = '' } = given;
  return (
    typeof code === 'string' &&
    Object.hasOwn(REPAIR_TITLES, code) &&
    [where, from, to].every((part) => typeof part === 'string')
  );
}
