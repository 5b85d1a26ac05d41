import { foldName } from '../../../text/diacritics.ts';

/** What a column of a list of stalls is for, and what such columns are called; case, blanks and diacritics do not count. */
const COLUMN_WORDS = {
  id: 'mã sạp|số sạp|sạp|mã quầy|số quầy|quầy|mã ki-ốt|số ki-ốt|ki-ốt|kiot|mã điểm|mã|id|stall',
  name: 'tên tiểu thương|tiểu thương|tên hộ kinh doanh|hộ kinh doanh|tên cửa hàng|tên quầy|tên sạp|chủ sạp|họ tên|họ và tên|tên|name',
  bank: 'ngân hàng|tên ngân hàng|ngân hàng thụ hưởng|ngân hàng nhận|mã ngân hàng|mã BIN|BIN|bank',
  account: 'số tài khoản|số TK|STK|tài khoản|account|account number',
  accountName:
    'chủ tài khoản|tên chủ tài khoản|tên tài khoản|chủ TK|tên chủ TK|người thụ hưởng|tên người nhận|account name|account holder',
  place: 'vị trí|địa điểm|khu|dãy|lô|phân khu|khu vực|khu dãy|place',
  kind: 'ngành hàng|mặt hàng|loại|loại hình|loại điểm|ngành|kind',
  ward: 'phường|xã|phường xã|phường/xã|ward',
  amount: 'số tiền|giá vé|đơn giá|amount',
  purpose: 'nội dung chuyển khoản|nội dung|purpose',
  fingerprint: 'mã đối chiếu|fingerprint',
  payload: 'chuỗi mã QR|mã QR|payload',
} as const;

export type StallRole = keyof typeof COLUMN_WORDS;

const ROLES: ReadonlyMap<string, StallRole> = new Map(
  stallRoles().flatMap((role) =>
    COLUMN_WORDS[role].split('|').map((words) => [foldName(words), role] as const),
  ),
);

function stallRoles(): StallRole[] {
  return [
    'id',
    'name',
    'bank',
    'account',
    'accountName',
    'place',
    'kind',
    'ward',
    'amount',
    'purpose',
    'fingerprint',
    'payload',
  ];
}

/** Tells what a column is for by its heading; nothing where the heading is not known. */
export function stallRole(heading: string): StallRole | undefined {
  return ROLES.get(foldName(heading.replace(/\(.*?\)/g, '')));
}
