import { withCrc } from '../../src/emv/payload.ts';

/** Payloads from 94 to 400 characters, plain and with a Vietnamese name in object 64. */
export const PAYLOADS = {
  plain: transfer('0011001234567'),
  amount: transfer('0011001234567', '1250000', 'HP2026K7 HOC PHI THANG 9'),
  lower: transfer('0011001234567', '350000', 'Hoc phi thang 9 lop 6A1'),
  vietnamese: transfer('0011001234567', '350000', 'HP2026K7', language()),
  long: transfer('0011001234567', '9999999999999', 'HP2026K7 THU TIEN AN BAN T', language() + reserve(240)),
} as const;

function transfer(account: string, amount = '', purpose = '', tail = ''): string {
  const payee = object('00', '970436') + object('01', account);
  const napas = object('00', 'A000000727') + object('01', payee) + object('02', 'QRIBFTTA');
  return withCrc(
    [
      object('00', '01'),
      object('01', amount ? '12' : '11'),
      object('38', napas),
      object('53', '704'),
      amount && object('54', amount),
      object('58', 'VN'),
      purpose && object('62', object('08', purpose)),
      tail,
    ].join(''),
  );
}

function language(): string {
  return object('64', object('00', 'vi') + object('01', 'TRƯỜNG NGUYỄN ĐỨC CẢNH'));
}

function reserve(length: number): string {
  const rest = Array.from({ length: Math.ceil(length / 60) }, (_, i) =>
    object(String(80 + i), 'X'.repeat(56)),
  );
  return rest.join('');
}

function object(id: string, value: string): string {
  return id + String(value.length).padStart(2, '0') + value;
}
