/** The names of fields of the codes that a customer shows. */
export const cardsLabels = {
  aid: 'aid',
  applicationLabel: 'application label',
  cardholderName: 'cardholder name',
  pan: 'pan',
  track2: 'track2',
  applications: 'applications',
  application: 'application',
  aids: 'aids',
  issuerUrl: 'issuer URL',
  tokenRequestorId: 'token requestor id',
  paymentAccountReference: 'payment account reference',
  panLastFour: 'last four of the pan',
  applicationVersion: 'application version',
  transparent: 'transparent data',
  commonTransparent: 'common transparent data',
  common: 'common data',
} as const;
