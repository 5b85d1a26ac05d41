import type { emv, Language } from 'vietqr-kit';
import { make } from '../elements.ts';
import { language, say } from '../language.ts';

type Name = Readonly<Record<Language, string>>;

/** Data objects by their ids from the root down (EMVCo MPM v1.1 §4); `*` is any payee template. */
const NAMES: Readonly<Record<string, Name>> = {
  '00': { vi: 'Phiên bản', en: 'Payload format' },
  '01': { vi: 'Loại mã QR', en: 'Point of initiation' },
  '*': { vi: 'Bên nhận tiền', en: 'Merchant account' },
  '*.00': { vi: 'Mạng thanh toán', en: 'Network identifier' },
  '*.01': { vi: 'Tài khoản nhận', en: 'Payee' },
  '*.01.00': { vi: 'Ngân hàng (mã BIN)', en: 'Bank (BIN)' },
  '*.01.01': { vi: 'Số tài khoản', en: 'Account' },
  '*.02': { vi: 'Dịch vụ', en: 'Service' },
  '52': { vi: 'Mã ngành hàng', en: 'Category code' },
  '53': { vi: 'Loại tiền', en: 'Currency' },
  '54': { vi: 'Số tiền', en: 'Amount' },
  '55': { vi: 'Tiền boa hoặc phụ phí', en: 'Tip or fee' },
  '56': { vi: 'Phụ phí cố định', en: 'Fixed fee' },
  '57': { vi: 'Phụ phí theo phần trăm', en: 'Fee in percent' },
  '58': { vi: 'Quốc gia', en: 'Country' },
  '59': { vi: 'Tên đơn vị', en: 'Merchant name' },
  '60': { vi: 'Tỉnh, thành phố', en: 'Merchant city' },
  '61': { vi: 'Mã bưu chính', en: 'Postal code' },
  '62': { vi: 'Thông tin bổ sung', en: 'Additional data' },
  '62.01': { vi: 'Số hóa đơn', en: 'Bill number' },
  '62.02': { vi: 'Số điện thoại', en: 'Mobile number' },
  '62.03': { vi: 'Mã cửa hàng', en: 'Store' },
  '62.04': { vi: 'Mã khách hàng thân thiết', en: 'Loyalty number' },
  '62.05': { vi: 'Mã tham chiếu', en: 'Reference' },
  '62.06': { vi: 'Mã khách hàng', en: 'Customer' },
  '62.07': { vi: 'Mã điểm thu', en: 'Terminal' },
  '62.08': { vi: 'Nội dung chuyển khoản', en: 'Purpose' },
  '62.09': { vi: 'Thông tin khách cần cung cấp', en: 'Consumer data request' },
  '62.10': { vi: 'Mã số thuế', en: 'Merchant tax id' },
  '62.11': { vi: 'Kênh bán', en: 'Merchant channel' },
  '63': { vi: 'Mã CRC', en: 'Checksum' },
  '64': { vi: 'Tên bằng ngôn ngữ khác', en: 'Language template' },
  '64.00': { vi: 'Ngôn ngữ', en: 'Language' },
  '64.01': { vi: 'Tên đơn vị', en: 'Merchant name' },
  '64.02': { vi: 'Tỉnh, thành phố', en: 'Merchant city' },
};

interface Row {
  readonly node: emv.TlvNode;
  readonly tags: readonly string[];
}

/** Lays out the objects of a code as a table, what is inside an object indented below it. */
export function objectTable(objects: readonly emv.TlvNode[], { open }: { open: boolean }): HTMLElement {
  const heads = (['objectId', 'objectName', 'objectLength', 'objectValue'] as const).map((key) =>
    make('th', { scope: 'col' }, say(key)),
  );
  const table = make(
    'table',
    {},
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rowsOf(objects).map(tableRow)),
  );
  const scroller = make(
    'div',
    { class: 'wide', tabindex: '0', role: 'group', 'aria-label': say('objects') },
    table,
  );
  return make(
    'details',
    { class: 'objects', ...(open && { open: '' }) },
    make('summary', {}, say('objects')),
    scroller,
  );
}

function tableRow({ node, tags }: Row): HTMLElement {
  const { tag, value, children } = node;
  return make(
    'tr',
    { class: `depth-${tags.length}` },
    make('th', { scope: 'row' }, tag),
    make('td', {}, nameOf(tags)),
    make('td', {}, String([...value].length)),
    make('td', { class: 'value' }, children ? '' : value),
  );
}

function rowsOf(objects: readonly emv.TlvNode[]): Row[] {
  const rows: Row[] = [];
  const pending: Row[] = objects.map((node) => ({ node, tags: [node.tag] })).reverse();
  for (let row = pending.pop(); row; row = pending.pop()) {
    rows.push(row);
    const { node, tags } = row;
    pending.push(
      ...(node.children ?? []).map((child) => ({ node: child, tags: [...tags, child.tag] })).reverse(),
    );
  }
  return rows;
}

function nameOf([root = '', ...inner]: readonly string[]): string {
  const first = root >= '02' && root <= '51' ? '*' : root;
  return NAMES[[first, ...inner].join('.')]?.[language()] ?? '';
}
