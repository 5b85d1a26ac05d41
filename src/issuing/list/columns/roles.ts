import { stripDiacritics } from '../../../text/diacritics.ts';

/** What a column of a list of bills is for. */
export type ListRole = (typeof LIST_ROLES)[number];

/** The roles of columns that hold money, or may. */
export type MoneyRole =
  | 'item'
  | 'gross'
  | 'sum'
  | 'due'
  | 'dueNow'
  | 'paid'
  | 'carried'
  | 'reduction'
  | 'out'
  | 'unknown';

// biome-ignore format: a list
const LIST_ROLES = [
  'ordinal', 'code', 'payload', 'supersededBy', 'check', 'billId', 'document', 'payer', 'surname', 'givenName', 'name', 'class', 'title',
  'period', 'dueDate', 'cancelled', 'paidDay', 'state', 'method', 'note', 'payout', 'other', 'count', 'quantity', 'price',
  'item', 'gross', 'sum', 'due', 'dueNow', 'paid', 'paidPart', 'carried', 'reduction', 'out', 'unknown',
] as const;

/** The nouns of those who pay, behind "ma", as in a heading such as Mã học sinh. */
const PAYERS =
  'hoc sinh|hs|sinh vien|sv|tre|hoc vien|hv|khach hang|khach|kh|khang|ho|ho khau|ho dan|benh nhan|bn|can ho|can|phong|sap|quay|ki ot|kiot|dinh danh|danh bo|dan cu|cu dan|nguoi nop';

/**
 * What lists of bills call their columns, without diacritics and case, words divided by one blank, what stands in brackets left
 * out; the first row that fits counts. Headings as exporters, import templates and record types of institutions write them.
 */
// biome-ignore format: a table of words reads better in rows
const HEADINGS: readonly (readonly [ListRole, RegExp])[] = [
  ['ordinal', /^(?:stt|tt|so tt|so thu tu|no|#)$/],
  ['payload', /^(?:noi dung (?:ma )?qr|chuoi (?:ma )?qr|ma qr|vietqr|payload|qr)$/],
  ['supersededBy', /^(?:thay(?: the)? bang|thay the boi|superseded by|replaced by)$/],
  ['check', /^(?:ky tu kiem tra|he kiem tra|check)$/],
  ['code', /^(?:ma thanh toan|ma tham chieu|ma chuyen khoan|ma nop(?: tien)?|payment code|reference(?: code)?|code|ma)$/],
  ['document', /^(?:ma hoa don|so hoa don|so hd|so phieu(?: thu)?|ma phieu(?: thu)?|so bl(?: hd)?|so bien lai|ma lk|ma don hang|ma ho so|ma khoan thu|ma hoc phi|bill (?:id|number|no)|invoice(?: number| no| id)?|order(?: number| id| no)?)$/],
  ['billId', /^(?:id|bill)$/],
  ['other', /^(?:so |ma )?(?:can cuoc|cccd|cmnd|dinh danh ca nhan)\b|^so dinh danh ca nhan|^(?:so )?(?:dien thoai|dt|sdt|tel|phone|email|mail)\b|^dien thoai|^dia chi|^dchi|^dc$|^phuong xa|^khu vuc|^(?:so )?the (?:bhyt|bao hiem)|^ma (?:thong ke|hang|hp|hoc phan|kb|benh an|van don|doi soat|dat hang|tra hang|vach|so thue|dviqly|ddo|tram|loai|ho so bhyt|mon)\b|^id hdon|^mlt$|^hop dong|^so ser|^kihieu|^sery|^loai (?:psinh|hdon)|^ngay (?:phanh|phat hanh|sinh|tao|cap nhat|lap|nop ho so|dang ky)|^thoi gian|^gio |^nam sinh|^sinh nam|^gioi tinh|^biet danh|^ten o nha|^doi tuong|^loai doi tuong|^dien uu tien|^chi nhanh|^bang gia|^nguoi (?:ban|tao|thu|lap|nhan(?! thay))|^kenh ban|^doi tac|^phi tra dtgh|^con can thu|^thuong hieu|^dvt$|^don vi tinh|^lap dat|^nhan xet|^nganh hang|^dan toc|^dang ngan|^ma so thue|^currency|^billing (?:street|city|zip|country)/],
  ['other', /(?:bhyt|bao hiem|bh|quy) (?:chi|thanh toan|tra)\b|^(?:t |tien )?bhtt$|^bhyt tt$/],
  ['payout', /^(?:ky nhan|nguoi nhan thay|nguoi ky nhan|thuc linh|truy linh|thuc nhan|so tien tro cap|muc tro cap|tien tro cap|chu ky nguoi nhan)$/],
  ['out', /tra lai|hoan tra|phai chi|da chi\b|^chi tra|thua tra/],
  ['payer', new RegExp(`^(?:ma|ma so|so|id) ?(?:${PAYERS})$|^(?:mssv|mshs|mahs|masv|mabn|makh|danh bo|so danh (?:bo|ba)|so (?:can ho|phong|sap|nha)|can ho|phong|sap|kiot|so ho so|(?:customer|student|patient|tenant)(?: id| code| no)?)$`)],
  ['surname', /^(?:ho dem|ho va (?:ten )?dem|ho lot|ho va chu lot|ho ten dem)$/],
  ['givenName', /^ten$/],
  ['name', /^(?:ho va ten|ho ten|ten (?:hoc sinh|hs|sinh vien|sv|hoc vien|tre|benh nhan|bn|khach hang|kh|khang|ho|chu ho|ho kinh doanh|tieu thuong|nguoi nop|cong ty)|chu ho|hoc sinh|hoc vien|sinh vien|benh nhan|khach hang|cu dan|tieu thuong|ho kinh doanh|nguoi nop(?: ho so)?|nguoi thue|full ?name|name|billing name|customer name|student name)\b/],
  ['class', /^(?:ma so ?gcs|lop(?: hoc| sh)?|ten lop|khoi|khoa|to|cum|khu pho|ap|khu|day|phan khu|lo|block|toa|tang|class|group|thu tuc(?: hanh chinh)?)$/],
  ['other', /^ma lop$/],
  ['state', /^(?:trang thai|tinh trang|financial status|status|payment status)$/],
  ['note', /^(?:ghi chu|\d? ?ghi chu .*|dien giai ghi chu|note|notes|remark|remarks|trang thai giao hang)$/],
  ['cancelled', /^(?:cancelled at|ngay huy)$/],
  ['paidDay', /^(?:ngay giai trach|ngay thanh toan|ngay thu(?: tien)?|ngay da nop|ngay nop tien|paid at)$/],
  ['method', /^(?:hinh thuc (?:thu|thanh toan|nop)|phuong thuc(?: tt| thanh toan)?|payment method)$/],
  ['dueDate', /^(?:han (?:nop|dong|thanh toan|thu|chot|cuoi)(?: tien)?|ngay het han(?: nop)?|nop truoc(?: ngay)?|due(?: date)?|deadline|next payment due at)$/],
  ['price', /^don gia|^muc thu|^gia (?:ve|phong|thue)$|^lineitem price/],
  ['count', /^(?:so luong|sl|si so|so (?:ngay|buoi|thang|tc|tin chi|tiet|khau|nhan khau|nguoi|ve|m|gio|lan|xe|phieu|vang|ho)|so luot)\b|^(?:hoc t\d|hoc cn|nghi (?:co|khong) phep|lineitem quantity|chua nop$)/],
  ['quantity', /^(?:m2|m3|kwh|khoi luong|chi so|chi so .*|cs[cm]|gb|dm|gia bieu|dinh muc|dien tich.*|tieu thu.*|dien tthu|dien nang|trong luong|dai|rong|cao|diem.*|he so|ty le|cu|moi|dau|cuoi|so (?:dau|cuoi)(?: ky)?|thue suat|nam hoc|bac|tien ich)$|^giam gia %$|%$/],
  ['title', /^(?:(?:ten )?(?:khoan thu|noi dung thu|loai phi|hoc phan|mon hoc|hang|san pham|dich vu|loai hinh)|ten (?:hang|phi|khoan)|noi dung|dien giai|item|lineitem name|description|fee)$/],
  ['period', /^(?:ky|thang|nam|ky (?:cuoc|thu|hoa don)|hoc ky|dot(?: thu)?|quy|period|thang nam)$/],
  ['dueNow', /^(?:so tien )?con (?:no|lai|thieu|phai (?:nop|thu|tra|dong|thanh toan)|du no)\b|^no lai$|^(?:outstanding|balance due|amount due)|^(?:thieu thua|thua thieu) con lai|^so tien con\b|^chua (?:dong|thu|thanh toan)$/],
  ['carried', /^(?:tien )?no (?:cu|truoc|ky truoc|thang truoc|ton|dau ky|lai ky truoc)\b|^(?:thieu thua|thua thieu|so du|du|ton|thua|thieu)(?: no)?(?: dau)? ?(?:thang truoc|ky truoc|dau ky|ky)\b|^so tien ky truoc|chuyen sang$|^du no ky truoc|^so du$/],
  ['reduction', /^(?:so tien |tien )?(?:mien giam|giam|giam tru|duoc giam|khau tru|chiet khau|uu dai|khuyen mai|mien)\b|^tru\b|^hoan tien|^discount|^tien thua|^voucher/],
  ['paid', /^(?:so tien |tien |khach )?da (?:thu|nop|dong|tra|thanh toan|tam ung|ung|dat coc|coc)\b|^thanh toan$|^tam ung|^dat coc|^tien coc$|^paid(?: amount)?$|^tra truoc$/],
  ['paidPart', /^(?:tien mat|the|vi|chuyen khoan|cash|card)$/],
  ['gross', /^(?:tong (?:chi phi|tien hang|hoc phi|tien truoc|chi)|t tongchi.*|hoc phi goc|cuoc truoc thue|so tien quy dinh|subtotal|tien hang|tong truoc)\b/],
  ['due', /^(?:tong|cong|tong cong|tong tien|tong so(?: tien)?|total|tong thanh toan|tong so tien phai (?:nop|thu|dong|tra)|tong (?:phai|can) (?:thu|nop|dong|tra)|(?:so tien |tien |khach )?(?:can|phai) (?:thu|nop|dong|tra|thanh toan)|hoc phi can nop|(?:tong )?(?:so tien )?phai (?:nop|thu|dong) .*|t bnct|amount due)(?: \d+)*$|^tong cong\b|^tong tien (?:phai|can|thanh toan)/],
  ['sum', /^(?:so tien|thanh tien|tien|amount|so tien thu|tong gia tri|gia tri|sum|lineitem total)$/],
  ['item', /^(?:tien|phi|hoc phi|thue|le phi|bhyt|bhtn|bhtt|gia ban|nuoc|dien|rac|an|thu khac|phu phi|shipping|taxes|bn (?:cung chi tra|tu tra)|t bn(?:cct|tt)|cung chi tra|tu tra)\b/],
];

/** Writes a heading for comparison: words of `a` to `z` and digits; what stands in brackets is left out, but for a percent sign. */
export function foldHeading(text: string): string {
  const bare = stripDiacritics(text.normalize('NFC').replace(/[\u200b-\u200d\ufeff]/g, ''))
    .toLowerCase()
    .replace(/\(([^)]*)\)/g, (_all, inside: string) => (inside.includes('%') ? ' % ' : ' '));
  return bare.replace(/[^a-z0-9%]+/g, ' ').trim();
}

/** Finds what a column is for by its heading; `unknown` where no row of the table fits. */
export function roleOf(heading: string, group = ''): ListRole {
  const halves = [heading, ...heading.split(/[\n/|]/)].map(knownRole);
  const role = halves.find((each) => each !== undefined) ?? 'unknown';
  const isPart = group !== '' && (role === 'sum' || role === 'due');
  return isPart && !/^(?:tong|phai)/.test(foldHeading(group)) ? 'item' : role;
}

function knownRole(heading: string): ListRole | undefined {
  const folded = foldHeading(heading);
  return folded === '' ? undefined : HEADINGS.find(([, words]) => words.test(folded))?.[0];
}
