/** The names of fields of requests to hosted services. */
export const servicesLabels = {
  app: 'ứng dụng ngân hàng',
  returnUrl: 'địa chỉ quay lại',
} as const;
