/** One way in which a bank or wallet wraps a purpose: `memo` is what stays, the other named parts are references. */
export interface Wrapper {
  readonly rule: string;
  /** Who writes it. */
  readonly by: string;
  readonly pattern: RegExp;
}

/** Month in which the table was last compared with published descriptions. */
export const WRAPPERS_VERSION = '2026-11';

/** Anchored at both ends, with bounded repetitions beside the memo itself: a pattern takes linear time. */
export const WRAPPERS: readonly Wrapper[] = [
  { rule: 'sepay.notify', by: 'SePay', pattern: /^BankAPINotify (?<memo>[^]*)$/d },
  {
    rule: 'vietcombank.transfer',
    by: 'Vietcombank',
    pattern:
      /^MBVCB[. ](?<ref>\d{4,12})[. ](?:(?<trace>\d{6}|[0-9A-Z]{16})[. ])?(?<memo>[^]*?)[. ] ?CT tu ?(?<from>[0-9A-Z]{4,20})\b[^]*$/di,
  },
  {
    rule: 'vietcombank.short',
    by: 'Vietcombank',
    pattern: /^(?<trace>\d{6})\.(?<memo>[^]*?)\.CT tu ?(?<from>[0-9A-Z]{4,20})\b[^]*$/di,
  },
  { rule: 'vietcombank.dotted', by: 'Vietcombank', pattern: /^(?<ref>\d{6}\.\d{6}\.\d{6})\.(?<memo>[^]*)$/d },
  {
    rule: 'vietcombank.head',
    by: 'Vietcombank',
    pattern: /^MBVCB[. ](?<ref>\d{4,12})[. ](?:(?<trace>\d{6})[. ])?(?<memo>[^]*)$/d,
  },
  {
    rule: 'mb.acsp',
    by: 'MB',
    pattern:
      /^(?<memo>[^]*?) {0,2}- ?Ma GD ACSP\/ ?(?<trace>[0-9A-Z]{2}\d{4,6})(?: NG CHUYEN: ?CUSTOMER)?(?: \d{6,16})?$/di,
  },
  { rule: 'mb.sender', by: 'MB', pattern: /^(?<memo>[^]*?) NG CHUYEN: ?CUSTOMER(?: (?<from>\d{6,16}))?$/di },
  {
    rule: 'mb.trace',
    by: 'MB',
    pattern: /^(?<memo>[^]*?)(?: ?-? Ma giao dich\/?(?: ?Trace ?\d{1,8})?)? ?-? Trace ?(?<trace>\d{1,8})$/di,
  },
  { rule: 'mb.name', by: 'MB', pattern: /^(?:MB )?(?<memo>[^]*?)\. TU: [^]*$/d },
  { rule: 'mb.customer', by: 'MB', pattern: /^CUSTOMER -?(?<memo>[^]*?)-?$/d },
  {
    rule: 'acb.reference',
    by: 'ACB',
    pattern: /^(?<memo>[^]*?) GD (?<ref>[0-9A-Z]{5,16})[- ]\d{6}[- ]\d\d:\d\d:\d\d$/di,
  },
  {
    rule: 'acb.ctr',
    by: 'ACB',
    pattern:
      /^[A-Z]{3,12}-GD (?<ref>\d{6})-\d{4}-\d\d-\d\dT[\d:]{8}-\d{6}-\/CTR\/(?<memo>[^]*?)\/MAC\/[0-9A-F]{16}$/d,
  },
  { rule: 'acb.account', by: 'ACB', pattern: /^ACB;(?<from>\d{6,16});(?<memo>[^]*)$/d },
  { rule: 'acb.qr', by: 'ACB', pattern: /^QR - (?<memo>[^]*)$/d },
  { rule: 'acb.ibft', by: 'ACB', pattern: /^IB(?:FT)? (?<memo>[^]*)$/d },
  { rule: 'vietinbank.napas', by: 'VietinBank', pattern: /^(?<memo>[^]*?); tai Napas$/di },
  {
    rule: 'vietinbank.in',
    by: 'VietinBank',
    pattern: /^(?:ND: ?)?CT DEN: ?(?<ref>[0-9A-Z]{8,16}) (?:ND: ?)?(?<memo>[^]*)$/d,
  },
  { rule: 'vietinbank.fast', by: 'VietinBank', pattern: /^CT nhanh 247 den: ?(?<memo>[^]*)$/di },
  {
    rule: 'bidv.card',
    by: 'BIDV',
    pattern: /^TKThe ?: ?(?<from>\d{6,16}),? tai [0-9A-Z]{2,12}\. (?<memo>[^]*)$/di,
  },
  {
    rule: 'bidv.reference',
    by: 'BIDV',
    pattern:
      /^(?<memo>[^]*?) ?-(?<ref>CTLNHIDI\d{8,20}-\d{1,3}[/-]\d{1,3}-CRE-\d{3}|B2B\d{6,40}[0-9A-Z]{0,20})$/d,
  },
  { rule: 'bidv.remittance', by: 'BIDV', pattern: /^REM Tfr Ac: ?(?<from>\d{4,20}) (?<memo>[^]*)$/di },
  { rule: 'bidv.online', by: 'BIDV', pattern: /^O@L_(?<ref>[\d_]{5,60})[ _](?<memo>[^]*)$/d },
  {
    rule: 'bidv.order',
    by: 'BIDV',
    pattern: /^REM (?<ref>[0-9A-Z]{4,30}) B\/O [^]{0,200}? DTLS-REF\/\d{6,40} (?<memo>[^]*)$/d,
  },
  { rule: 'bidv.accounts', by: 'BIDV', pattern: /^(?<from>\d{8,14})--\d{8,14}--(?<memo>[^]*)$/d },
  {
    rule: 'vpbank.in',
    by: 'VPBank',
    pattern: /^NHAN TU (?<from>\d{3,20}) TRACE (?<trace>\d{3,8}) ND (?<memo>[^]*)$/di,
  },
  {
    rule: 'sacombank.ckn',
    by: 'Sacombank',
    pattern: /^(?<memo>[^]*?) CKN (?<trace>\d{6}) (?<ref>[0-9A-Z]{8})(?: - [^]*)?$/di,
  },
  {
    rule: 'agribank.sms',
    by: 'Agribank',
    pattern: /^Agribank ?: ?[^(]{0,200}\((?<memo>[^]*?)\)\.? ?(?:SD ?: ?[\d.,]{1,20} ?(?:VND)?)?\.?$/di,
  },
  { rule: 'techcombank.reference', by: 'Techcombank', pattern: /^(?<memo>[^]*?) (?<ref>FT ?\d{14})$/d },
  { rule: 'techcombank.head', by: 'Techcombank', pattern: /^(?<ref>FT\d{14}) (?<memo>[^]*)$/d },
  {
    rule: 'momo.transfer',
    by: 'MoMo',
    pattern:
      /^(?<ref>\d{12})[ -](?<memo>[^]*?)[ -]CHUYEN TIEN[ -]OQCH[0-9A-Z]{8}(?:[ -]MOMO\d{8,12}(?:MOMO)?)?$/di,
  },
  { rule: 'momo.old', by: 'MoMo', pattern: /^MoMoT(?<ref>\d{6,14})T\d{6,14}T\d{4,8}T(?<memo>[^]*)$/d },
  { rule: 'zalopay.transfer', by: 'ZaloPay', pattern: /^ZP(?<ref>\d{12}) (?<memo>[^]*)$/d },
];
