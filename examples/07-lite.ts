/** The codec without the bank directory, for small bundles: a bank is its BIN. */
import { decode, encode, safeEncode } from 'vietqr-kit/lite';

const payload = encode({ bank: '970422', account: '0987654321', amount: 45_000 });
console.log(payload);
console.log(decode(payload).bank);

const byName = safeEncode({ bank: 'MB', account: '0987654321' });
console.log(byName.ok ? byName.value : byName.issues[0].message);

// 00020101021238540010A00000072701240006970422011009876543210208QRIBFTTA53037045405450005802VN6304F6E6
// { bin: '970422' }
// bank.not_found, bank, "MB"
