/** A hospital bill: receipt and patient numbers in fields of their own, and in the purpose what the bank statement will show. */
import { decode, encode } from 'vietqr-kit';

const payload = encode({
  bank: '970415',
  account: '112000012345',
  amount: '1275500',
  merchantName: 'BENH VIEN DA KHOA HOA CAU',
  merchantCity: 'CAN THO',
  billNumber: 'VP26-009141',
  customerLabel: 'BN0047812',
  purpose: 'VP26-009141 vien phi',
});

const { amount, billNumber, customerLabel, purpose } = decode(payload, { strict: true });
console.log(payload);
console.log({ amount, billNumber, customerLabel, purpose });

// 00020101021238560010A0000007270126000697041501121120000123450208QRIBFTTA5303704540712755005802VN5925BENH VIEN DA KHOA HOA CAU6007CAN THO62520111VP26-0091410609BN00478120820VP26-009141 vien phi6304AAA9
// {
//   amount: 1275500,
//   billNumber: 'VP26-009141',
//   customerLabel: 'BN0047812',
//   purpose: 'VP26-009141 vien phi'
// }
