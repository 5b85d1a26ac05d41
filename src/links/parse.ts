/** The transfer that a link to a hosted QR picture or a bank app speaks of, as it stands in the link. */
export interface LinkTransfer {
  readonly bank: string;
  readonly account: string;
  readonly amount?: string;
  readonly purpose?: string;
}

type LinkReader = (url: URL) => LinkTransfer | undefined;

/** Links that tell a transfer in full, by host. */
const LINK_READERS: readonly (readonly [RegExp, LinkReader])[] = [
  [/^(?:img|api)\.vietqr\.io$/, readQuickLink],
  [/^dl\.vietqr\.io$/, readDeepLink],
  [/^(?:qr|vietqr)\.sepay\.vn$|^vietqr\.app$/, readSepayLink],
];

/** Reads the transfer out of a vietqr.io quick link or deep link, or a SePay picture link. */
export function parseTransferLink(text: string): LinkTransfer | undefined {
  const url = urlOf(text);
  const reader = url && LINK_READERS.find(([host]) => host.test(url.hostname))?.[1];
  return url && reader?.(url);
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text.trim());
  } catch {
    return undefined;
  }
}

/** `/image/BANK-ACCOUNT-TEMPLATE.png?amount=…&addInfo=…` */
function readQuickLink({ pathname, searchParams }: URL): LinkTransfer | undefined {
  const name = pathname.startsWith('/image/') ? pathname.slice('/image/'.length) : '';
  const [bank = '', account = ''] = decodedPath(name).split(/[-./]/);
  return transfer(bank, account, searchParams.get('amount'), searchParams.get('addInfo'));
}

/** `/pay?ba=ACCOUNT@BANK&am=…&tn=…` */
function readDeepLink({ searchParams }: URL): LinkTransfer | undefined {
  const [account = '', bank = ''] = (searchParams.get('ba') ?? '').split('@');
  return transfer(bank, account, searchParams.get('am'), searchParams.get('tn'));
}

/** `/img?acc=…&bank=…&amount=…&des=…` */
function readSepayLink({ searchParams }: URL): LinkTransfer | undefined {
  const [bank, account] = [searchParams.get('bank') ?? '', searchParams.get('acc') ?? ''];
  return transfer(bank, account, searchParams.get('amount'), searchParams.get('des'));
}

function transfer(
  bank: string,
  account: string,
  amount: string | null,
  purpose: string | null,
): LinkTransfer | undefined {
  if (bank === '' || account === '') return undefined;
  const asked = amount !== null && amount !== '0' && amount !== '' ? { amount } : {};
  return { bank, account, ...asked, ...(purpose && { purpose }) };
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
