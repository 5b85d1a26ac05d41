/** The names of fields of requests to hosted services. */
export const servicesLabels = {
  app: 'ứng dụng ngân hàng',
  returnUrl: 'địa chỉ quay lại',
  anyAccount: 'mọi tài khoản',
  origins: 'tên miền được phép',
  basePath: 'đường dẫn gốc',
  requestsPerMinute: 'số yêu cầu mỗi phút',
  clientOf: 'hàm nhận biết người gọi',
  drawCard: 'hàm vẽ ảnh',
  target: 'phiên bản lược đồ',
} as const;
