import type { SentenceDetail } from '../sentence.ts';

/** The country of a network, in brackets after its own name. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Cambodia: 'Campuchia',
  'Hong Kong': 'Hồng Kông',
  India: 'Ấn Độ',
  Laos: 'Lào',
  Thailand: 'Thái Lan',
};

/** Writes the countries of networks in Vietnamese: `PromptPay (Thái Lan)`. */
export function inOurCountry(networks: string): string {
  return networks.replace(/\(([\w ]+)\)/g, (_, country: string) => `(${COUNTRIES[country] ?? country})`);
}

/** Networks without a name of their own. */
export const UNNAMED_NETWORKS: Readonly<Record<string, string>> = {
  emv: 'mã QR EMVCo của mạng khác',
  bankMerchant: 'mã QR của đơn vị chấp nhận thanh toán tại ngân hàng Việt Nam',
  evn: 'mã QR hóa đơn tiền điện EVN',
};

/**
 * Names the place of a fault as its caller knows it, with its object ids: `nội dung chuyển khoản (62.08)`, `khoản thu thứ 1,
 * số tiền`.
 *
 * Numbers in a path are positions in a list, from 0; people count from 1. Behind the name of a list the number says which of
 * it (`items, 0` → `khoản thu thứ 1`); in front, where the list is the argument itself, it is `mục thứ 1`, or the noun that
 * the sentence knows. Rows of a file do not come here: the command line takes them off the path and writes `file:row`.
 */
export function field(detail: SentenceDetail, one = 'mục', whole = 'văn bản'): string {
  const { tags = [] } = detail;
  const name = namesOf(detail, one).join(', ');
  const ids = tags.join('.');
  if (!name) return ids ? `trường ${ids}` : whole;
  return ids ? `${name} (${ids})` : name;
}

/** Tells a field from the place it is missing in: `khoản thu thứ 1: ` and `số tiền`. */
export function placeAndName(detail: SentenceDetail): readonly [place: string, name: string] {
  const { path = [] } = detail;
  const labels = labelsFor(detail);
  const outer = path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1);
  const place = outer.length > 0 ? `${field({ path: outer, labels })}: ` : '';
  return [place, field({ ...detail, labels, path: path.slice(outer.length) })];
}

function namesOf(detail: SentenceDetail, one: string): string[] {
  const { path = [] } = detail;
  const labels = labelsFor(detail);
  const labelOf = (part: string) => (Object.hasOwn(labels, part) ? (labels[part] ?? part) : part);
  return path.flatMap((part, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    if (typeof part === 'number') return typeof before === 'string' ? [] : [nth(one, part)];
    return [typeof after === 'number' ? nth(labelOf(part), after) : labelOf(part)];
  });
}

const OF_COLUMNS = 'columns.';

/** The names of fields where a fault is; about a column of a table, those of columns go before. */
function labelsFor({ code, path, expected, labels = {} }: SentenceDetail): Readonly<Record<string, string>> {
  const isOfColumn =
    path?.[0] === 'columns' || expected === 'ownColumn' || /^(?:table|list)\./.test(code ?? '');
  if (!isOfColumn) return labels;
  const columns = Object.entries(labels).filter(([name]) => name.startsWith(OF_COLUMNS));
  return {
    ...labels,
    ...Object.fromEntries(columns.map(([name, text]) => [name.slice(OF_COLUMNS.length), text])),
  };
}

function nth(noun: string, index: number): string {
  return `${noun} thứ ${index + 1}`;
}

/** Writes a measure the Vietnamese way: `0.33 mm` as `0,33 mm`, `33 %` as `33%`, `49 px` as `49 điểm ảnh`. */
export function inVietnamese(measure: string): string {
  return measure
    .replace(/(\d)\.(?=\d)/g, '$1,')
    .replace(/(\d) %/g, '$1%')
    .replace(/\bpx\b/g, 'điểm ảnh');
}

/** Begins a text with a capital letter, as headings do. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
