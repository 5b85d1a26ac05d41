/** A bank picker: what a person types, with or without diacritics or a slip, gives a ranked list. */
import { findBank, findBanks } from 'vietqr-kit';

for (const typed of ['vietcon', 'quân đội', 'sacombnk', 'VBSP']) {
  const offered = findBanks(typed, { limit: 3 }).map(({ shortName, bin }) => `${shortName} ${bin}`);
  console.log(`${typed}: ${offered.join(', ')}`);
}

const bank = findBank('BFTVVNVX');
console.log(bank?.shortName, bank?.code, bank?.receiveSupported);

// vietcon: Vietcombank 970436, VietinBank 970415
// quân đội: MBBank 970422, ViettelMoney 971005
// sacombnk: Sacombank 970403
// VBSP: VBSP 999888
// Vietcombank VCB true
