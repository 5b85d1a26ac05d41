/** The names of fields of the codes that a customer shows. */
export const cardsLabels = {
  aid: 'mã ứng dụng',
  applicationLabel: 'tên ứng dụng',
  cardholderName: 'tên chủ thẻ',
  pan: 'số thẻ',
  track2: 'rãnh 2 của thẻ',
  applications: 'ứng dụng',
  application: 'ứng dụng',
  aids: 'mã ứng dụng',
  issuerUrl: 'địa chỉ trang của đơn vị phát hành',
  tokenRequestorId: 'mã bên yêu cầu thay số thẻ',
  paymentAccountReference: 'mã tham chiếu tài khoản thẻ',
  panLastFour: 'bốn số cuối của thẻ',
  applicationVersion: 'phiên bản ứng dụng',
  transparent: 'dữ liệu riêng',
  commonTransparent: 'dữ liệu riêng dùng chung',
  common: 'phần dùng chung',
} as const;
