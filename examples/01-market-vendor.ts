/** A stall's static code: printed once, good for every buyer, who types the amount. */
import { decode, encode } from 'vietqr-kit';

const payload = encode({ bank: 'Kiên Long', account: '34567890', purpose: 'Sap rau co Bay' });

const { bank, initiation, amount = 'the payer types the amount' } = decode(payload);
console.log(payload);
console.log(bank.shortName, initiation, amount);

// 00020101021138520010A000000727012200069704520108345678900208QRIBFTTA53037045802VN62180814Sap rau co Bay63047AB2
// KienLongBank static the payer types the amount
