/** The names of fields of signed lists of codes. */
export const registryLabels = {
  sequence: 'số của sổ đăng ký',
  issuedAt: 'ngày ký',
  expiresAt: 'ngày hết hiệu lực',
  entries: 'mã QR đã đăng ký',
  kind: 'ngành hàng',
  ward: 'phường, xã',
  place: 'vị trí',
  seen: 'bản đã kiểm tra',
};
