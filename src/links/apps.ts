/** An app of a bank that a deep link of vietqr.io can open with a transfer filled in. */
export interface DeepLinkApp {
  /** What the link calls the app, which need not be what the bank is called. */
  readonly app: string;
  /** The name of the app as its bank writes it. */
  readonly name: string;
  /** The day from which it fills in the transfer, by the changelog of vietqr.io (2.12 to 2.18). */
  readonly since: string;
}

/**
 * The apps that fill in a transfer, as vietqr.io told on 31 July 2026; any other that it knows merely opens. All of them
 * fill in payee, amount and description.
 */
export const deepLinkApps: readonly DeepLinkApp[] = [
  { app: 'ocb', name: 'OCB Omni', since: '2024-05-28' },
  { app: 'acb', name: 'ACB ONE', since: '2025-10-31' },
  { app: 'bidv', name: 'BIDV SmartBanking', since: '2026-01-09' },
  { app: 'icb', name: 'VietinBank iPay', since: '2026-02-13' },
  { app: 'mb', name: 'MBBank', since: '2026-07-31' },
];
