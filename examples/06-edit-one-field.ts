/** One field changed, all else kept: order, unknown objects, another network's template. Only the checksum is new. */
import { emv, encode } from 'vietqr-kit';

const payload = encode({
  bank: '970436',
  account: '0011001234567',
  amount: 350_000,
  extraObjects: [{ tags: ['80'], value: '0011vn.hoacau.x0102K7' }],
});

const tree = emv.decode(payload);
const changed = emv.encode(emv.set(tree, '54', '420000'));
console.log(payload);
console.log(changed);
console.log(emv.get(emv.decode(changed), '54')?.value, emv.encode(tree) === payload);

// 00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA530370454063500005802VN80210011vn.hoacau.x0102K763040C68
// 00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA530370454064200005802VN80210011vn.hoacau.x0102K76304BF95
// 420000 true
