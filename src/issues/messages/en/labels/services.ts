/** The names of fields of requests to hosted services. */
export const servicesLabels = {
  app: 'app',
  returnUrl: 'return address',
  anyAccount: 'any account',
  origins: 'origins',
  basePath: 'base path',
  requestsPerMinute: 'requests per minute',
  clientOf: 'clientOf',
  drawCard: 'drawCard',
  target: 'target',
} as const;
