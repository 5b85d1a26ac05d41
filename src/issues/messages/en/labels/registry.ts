/** The names of fields of signed lists of codes. */
export const registryLabels = {
  sequence: 'number of the list',
  issuedAt: 'issued at',
  expiresAt: 'expires at',
  entries: 'entries',
  kind: 'kind',
  ward: 'ward',
  place: 'place',
  seen: 'seen',
} as const;
