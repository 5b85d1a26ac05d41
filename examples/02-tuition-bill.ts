/** A tuition bill: one pupil, one amount, one dynamic code. Diacritics are stripped, and that is said. */
import { safeEncode } from 'vietqr-kit';

const result = safeEncode({
  bank: 'Agribank',
  account: '1800201234567',
  amount: 320_000,
  purpose: 'HS6A01 Học phí tháng 9',
});

if (result.ok) {
  console.log(result.value);
  for (const warning of result.warnings) console.log(warning.message);
}

// 00020101021238570010A00000072701270006970405011318002012345670208QRIBFTTA530370454063200005802VN62260822HS6A01 Hoc phi thang 96304E9A6
// purpose: diacritics removed, "HS6A01 Học phí tháng 9" is written as "HS6A01 Hoc phi thang 9"
