/**
 * One way in which a bank or wallet wraps a purpose: `text` is what stays, the other named parts are
 * references.
 */
export interface Wrapper {
  readonly rule: string;
  /** Who writes it. */
  readonly writtenBy: string;
  readonly pattern: RegExp;
}

/** Month in which the table was last compared with published descriptions. */
export const WRAPPERS_VERSION = '2026-11';

/** Anchored at both ends, with bounded repetitions beside the text itself: a pattern takes linear time. */
export const WRAPPERS: readonly Wrapper[] = [
  { rule: 'sepay.notify', writtenBy: 'SePay', pattern: /^BankAPINotify (?<text>.*)$/ds },
  {
    rule: 'vietcombank.transfer',
    writtenBy: 'Vietcombank',
    pattern:
      /^MBVCB[. ](?<ref>\d{4,12})[. ](?:(?<trace>\d{6}|[0-9A-Z]{16})[. ])?(?<text>.*?)[. ] ?CT tu ?(?<from>[0-9A-Z]{4,20})\b.*$/dis,
  },
  {
    rule: 'vietcombank.short',
    writtenBy: 'Vietcombank',
    pattern: /^(?<trace>\d{6})\.(?<text>.*?)\.CT tu ?(?<from>[0-9A-Z]{4,20})\b.*$/dis,
  },
  {
    rule: 'vietcombank.dotted',
    writtenBy: 'Vietcombank',
    pattern: /^(?<ref>\d{6}\.\d{6}\.\d{6})\.(?<text>.*)$/ds,
  },
  {
    rule: 'vietcombank.head',
    writtenBy: 'Vietcombank',
    pattern: /^MBVCB[. ](?<ref>\d{4,12})[. ](?:(?<trace>\d{6})[. ])?(?<text>.*)$/ds,
  },
  {
    rule: 'mb.acsp',
    writtenBy: 'MB',
    pattern:
      /^(?<text>.*?) {0,2}- ?Ma GD ACSP\/ ?(?<trace>[0-9A-Z]{2}\d{4,6})(?: NG CHUYEN: ?CUSTOMER)?(?: \d{6,16})?$/dis,
  },
  {
    rule: 'mb.sender',
    writtenBy: 'MB',
    pattern: /^(?<text>.*?) NG CHUYEN: ?CUSTOMER(?: (?<from>\d{6,16}))?$/dis,
  },
  {
    rule: 'mb.trace',
    writtenBy: 'MB',
    pattern: /^(?<text>.*?)(?: ?-? Ma giao dich\/?(?: ?Trace ?\d{1,8})?)? ?-? Trace ?(?<trace>\d{1,8})$/dis,
  },
  { rule: 'mb.name', writtenBy: 'MB', pattern: /^(?:MB )?(?<text>.*?)\. TU: .*$/ds },
  { rule: 'mb.customer', writtenBy: 'MB', pattern: /^CUSTOMER -?(?<text>.*?)-?$/ds },
  {
    rule: 'acb.reference',
    writtenBy: 'ACB',
    pattern: /^(?<text>.*?) GD (?<ref>[0-9A-Z]{5,16})[- ]\d{6}[- ]\d\d:\d\d:\d\d$/dis,
  },
  {
    rule: 'acb.ctr',
    writtenBy: 'ACB',
    pattern:
      /^[A-Z]{3,12}-GD (?<ref>\d{6})-\d{4}-\d\d-\d\dT[\d:]{8}-\d{6}-\/CTR\/(?<text>.*?)\/MAC\/[0-9A-F]{16}$/ds,
  },
  { rule: 'acb.account', writtenBy: 'ACB', pattern: /^ACB;(?<from>\d{6,16});(?<text>.*)$/ds },
  { rule: 'acb.qr', writtenBy: 'ACB', pattern: /^QR - (?<text>.*)$/ds },
  { rule: 'acb.ibft', writtenBy: 'ACB', pattern: /^IB(?:FT)? (?<text>.*)$/ds },
  { rule: 'vietinbank.napas', writtenBy: 'VietinBank', pattern: /^(?<text>.*?); tai Napas$/dis },
  {
    rule: 'vietinbank.in',
    writtenBy: 'VietinBank',
    pattern: /^(?:ND: ?)?CT DEN: ?(?<ref>[0-9A-Z]{8,16}) (?:ND: ?)?(?<text>.*)$/ds,
  },
  { rule: 'vietinbank.fast', writtenBy: 'VietinBank', pattern: /^CT nhanh 247 den: ?(?<text>.*)$/dis },
  {
    rule: 'bidv.card',
    writtenBy: 'BIDV',
    pattern: /^TKThe ?: ?(?<from>\d{6,16}),? tai [0-9A-Z]{2,12}\. (?<text>.*)$/dis,
  },
  {
    rule: 'bidv.reference',
    writtenBy: 'BIDV',
    pattern:
      /^(?<text>.*?) ?-(?<ref>CTLNHIDI\d{8,20}-\d{1,3}[/-]\d{1,3}-CRE-\d{3}|B2B\d{6,40}[0-9A-Z]{0,20})$/ds,
  },
  { rule: 'bidv.remittance', writtenBy: 'BIDV', pattern: /^REM Tfr Ac: ?(?<from>\d{4,20}) (?<text>.*)$/dis },
  { rule: 'bidv.online', writtenBy: 'BIDV', pattern: /^O@L_(?<ref>[\d_]{5,60})[ _](?<text>.*)$/ds },
  {
    rule: 'bidv.order',
    writtenBy: 'BIDV',
    pattern: /^REM (?<ref>[0-9A-Z]{4,30}) B\/O .{0,200}? DTLS-REF\/\d{6,40} (?<text>.*)$/ds,
  },
  { rule: 'bidv.accounts', writtenBy: 'BIDV', pattern: /^(?<from>\d{8,14})--\d{8,14}--(?<text>.*)$/ds },
  {
    rule: 'vpbank.in',
    writtenBy: 'VPBank',
    pattern: /^NHAN TU (?<from>\d{3,20}) TRACE (?<trace>\d{3,8}) ND (?<text>.*)$/dis,
  },
  {
    rule: 'sacombank.ckn',
    writtenBy: 'Sacombank',
    pattern: /^(?<text>.*?) CKN (?<trace>\d{6}) (?<ref>[0-9A-Z]{8})(?: - .*)?$/dis,
  },
  {
    rule: 'agribank.sms',
    writtenBy: 'Agribank',
    pattern: /^Agribank ?: ?[^(]{0,200}\((?<text>.*?)\)\.? ?(?:SD ?: ?[\d.,]{1,20} ?(?:VND)?)?\.?$/dis,
  },
  { rule: 'techcombank.reference', writtenBy: 'Techcombank', pattern: /^(?<text>.*?) (?<ref>FT ?\d{14})$/ds },
  { rule: 'techcombank.head', writtenBy: 'Techcombank', pattern: /^(?<ref>FT\d{14}) (?<text>.*)$/ds },
  {
    rule: 'momo.transfer',
    writtenBy: 'MoMo',
    pattern:
      /^(?<ref>\d{12})[ -](?<text>.*?)[ -]CHUYEN TIEN[ -]OQCH[0-9A-Z]{8}(?:[ -]MOMO\d{8,12}(?:MOMO)?)?$/dis,
  },
  { rule: 'momo.old', writtenBy: 'MoMo', pattern: /^MoMoT(?<ref>\d{6,14})T\d{6,14}T\d{4,8}T(?<text>.*)$/ds },
  { rule: 'zalopay.transfer', writtenBy: 'ZaloPay', pattern: /^ZP(?<ref>\d{12}) (?<text>.*)$/ds },
];
