/** What stands before the number of a telephone, an identity card or insurance, a day of birth. */
export const PHONE_WORDS = 'sđt;đt;dđ;tel;phone;mobile;zalo;hotline;điện thoại;số điện thoại;liên hệ;lh';
export const CARD_WORDS =
  'cccd;cmnd;cmtnd;cmt;cc;căn cước;căn cước công dân;chứng minh nhân dân;định danh;mã định danh;ddcn;số định danh;bhyt;bhxh;thẻ bhyt;mã thẻ';
export const BIRTH_WORDS = 'sinh;sinh ngày;ngày sinh;ns;sn;nsinh;dob;năm sinh';
