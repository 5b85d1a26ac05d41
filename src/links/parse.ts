import { isDeepLinkHost, isPictureHost, isWebProtocol } from './shapes.ts';

/** The transfer that a link to a hosted QR picture or a bank app speaks of, as it stands in the link. */
export interface LinkTransfer {
  readonly bank: string;
  readonly account: string;
  readonly amount?: string;
  readonly purpose?: string;
}

type LinkReader = (url: URL) => LinkTransfer | undefined;

/** Links that tell a transfer in full, by host. */
const LINK_READERS: readonly (readonly [isHost: (host: string) => boolean, LinkReader])[] = [
  [isPictureHost, readPictureLink],
  [isDeepLinkHost, readAppLink],
  [(host) => /^(?:qr|vietqr)\.sepay\.vn$|^vietqr\.app$/.test(host), readSepayLink],
  [(host) => /^(?:www\.)?vietqr\.net$/.test(host), readTransferPath],
];

/**
 * Reads the transfer out of a vietqr.io quick link or deep link, a SePay picture link, a `vietqr.net/transfer/` link, or a
 * link that opens the app of a bank with a transfer.
 */
export function parseTransferLink(text: string): LinkTransfer | undefined {
  const url = urlOf(text);
  if (!url) return undefined;
  if (!isWebProtocol(url.protocol)) return readAppLink(url);
  return LINK_READERS.find(([isHost]) => isHost(url.hostname))?.[1](url);
}

/** Tells a quick link that writes an amount or a description where the name of the picture's layout stands. */
export function hasMisplacedTerms(text: string): boolean {
  const url = urlOf(text);
  if (!url || !isPictureHost(url.hostname)) return false;
  const [, , layout = '', ...more] = partsOfQuickLink(url);
  return /^\d{4,}$/.test(layout) || more.length > 0;
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text.trim());
  } catch {
    return undefined;
  }
}

function readPictureLink(url: URL): LinkTransfer | undefined {
  return url.pathname.startsWith('/image/') ? readQuickLink(url) : readOldPicture(url);
}

/** `/image/BANK-ACCOUNT-TEMPLATE.png?amount=…&addInfo=…` */
function readQuickLink(url: URL): LinkTransfer | undefined {
  const [bank = '', account = ''] = partsOfQuickLink(url);
  return transfer(bank, account, url.searchParams.get('amount'), url.searchParams.get('addInfo'));
}

/** Bank, account, layout, and what more stands in the name of the picture, without its ending. */
function partsOfQuickLink({ pathname }: URL): string[] {
  const name = decodedPath(pathname.startsWith('/image/') ? pathname.slice('/image/'.length) : '');
  return name.replace(/[./].*$/s, '').split('-');
}

/** `/BANK/ACCOUNT/AMOUNT/DESCRIPTION/LAYOUT.jpg`, the first form of the picture links of vietqr.io. */
function readOldPicture({ pathname }: URL): LinkTransfer | undefined {
  const [, bank = '', account = '', amount = '', purpose = '', layout = ''] = pathname
    .split('/')
    .map(decodedPath);
  return /^\w+\.(?:jpg|png)$/.test(layout) ? transfer(bank, account, amount, purpose) : undefined;
}

/** `/transfer/BANK-ACCOUNT?amount=…&addInfo=…` */
function readTransferPath({ pathname, searchParams }: URL): LinkTransfer | undefined {
  const [, bank = '', account = ''] = /^\/transfer\/(\w+)-(\w+)\/?$/.exec(decodedPath(pathname)) ?? [];
  return transfer(bank, account, searchParams.get('amount'), searchParams.get('addInfo'));
}

/** What the parameters of links to apps of banks are called; few of these forms are public. */
const APP_FIELDS = {
  account: ['account', 'accountNo', 'accountNumber', 'acc', 'stk', 'ba'],
  amount: ['amount', 'am'],
  purpose: ['addInfo', 'content', 'description', 'des', 'memo', 'message', 'tn'],
} as const;

/**
 * `BANK://transfer?account=…&amount=…&content=…`, where the protocol may be a name of the bank, and the deep link
 * `/pay?ba=ACCOUNT@BANK&am=…&tn=…`, which names it beside the account.
 */
function readAppLink({ protocol, searchParams }: URL): LinkTransfer | undefined {
  const read = (names: readonly string[]) =>
    searchParams.get(names.find((name) => searchParams.has(name)) ?? '');
  const [account = '', bank] = (read(APP_FIELDS.account) ?? '').split('@');
  const usual = isWebProtocol(protocol) ? '' : protocol.slice(0, -1);
  return transfer(bank ?? usual, account, read(APP_FIELDS.amount), read(APP_FIELDS.purpose));
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
