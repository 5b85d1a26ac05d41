import {
  APP_LINK,
  DEEP_LINK_SHAPE,
  type LinkField,
  type LinkShape,
  type LinkTexts,
  OLD_PICTURE,
  QUICK_LINK_SHAPE,
  SEPAY,
  TRANSFER_PATH,
  VIETQR_CO,
} from './services.ts';
import { isDeepLinkHost, isPictureHost, isWebProtocol } from './shapes.ts';
import { partsOfPath, urlOf } from './url.ts';

/** The shapes of links that tell a transfer, by host, the first that fits. */
const LINK_SHAPES: readonly (readonly [isHost: (host: string) => boolean, shapes: readonly LinkShape[]])[] = [
  [isPictureHost, [QUICK_LINK_SHAPE, OLD_PICTURE]],
  [isDeepLinkHost, [DEEP_LINK_SHAPE]],
  [(host) => /^(?:qr|vietqr)\.sepay\.vn$|^vietqr\.app$/.test(host), [SEPAY]],
  [(host) => host === 'vietqr.net', [TRANSFER_PATH]],
  [(host) => host === 'vietqr.co', [VIETQR_CO]],
];

/** What stands in a link to a hosted picture, page or app. */
export interface ReadLink {
  readonly texts: LinkTexts;
  /** The parameters that give them, where they stand in no path. */
  readonly names: LinkTexts;
  /** Parameters that change the looks alone. */
  readonly looks: readonly string[];
  /** Parameters that the service does not know. */
  readonly unknown: readonly string[];
  /** Parameters that stand there more than once. */
  readonly repeated: readonly string[];
  /** What stands behind `#` and is therefore sent to nobody, `''` for nothing. */
  readonly fragment: string;
}

/** Reads a link that tells a transfer; `undefined` for any other text. */
export function readLink(text: string): ReadLink | undefined {
  const url = urlOf(text);
  const shape = url && linkShapeOf(url);
  return shape && readByShape(url, shape);
}

/** Reads an address by a shape that is known already. */
export function readByShape(url: URL, shape: LinkShape): ReadLink {
  const { searchParams, hash } = url;
  const names = [...searchParams.keys()];
  const given = Object.entries(shape.parameters).filter(([name]) => searchParams.has(name));
  const isKnown = (name: string) => Object.hasOwn(shape.parameters, name) || shape.read?.includes(name);
  const areLooks = (name: string) => shape.looks.includes(name);
  return {
    texts: {
      ...shape.path(url),
      ...byField(given.map(([name, field]) => [field, searchParams.get(name) ?? ''])),
    },
    names: byField(given.map(([name, field]) => [field, name])),
    looks: [...new Set(names.filter(areLooks))],
    unknown: [...new Set(names.filter((name) => !isKnown(name) && !areLooks(name)))],
    repeated: [...new Set(names.filter((name, at) => names.indexOf(name) !== at))],
    fragment: partsOfPath({ pathname: `/${hash.slice(1)}` }).join('/'),
  };
}

function byField(entries: readonly (readonly [LinkField, string])[]): LinkTexts {
  return Object.fromEntries(entries);
}

function linkShapeOf(url: URL): LinkShape | undefined {
  if (!isWebProtocol(url.protocol)) return APP_LINK;
  const host = url.hostname.replace(/^www\./, '');
  return LINK_SHAPES.find(([isHost]) => isHost(host))?.[1].find((shape) => shape.fits(url));
}

/** The transfer that a link to a hosted QR picture or a bank app speaks of, as it stands in the link. */
export interface LinkTransfer {
  readonly bank: string;
  readonly account: string;
  readonly amount?: string;
  readonly purpose?: string;
}

/**
 * Reads the transfer out of a link that tells each part once: one to a hosted picture (vietqr.io, SePay, vietqr.co), a deep link, a `vietqr.net/transfer/`
 * link, or a link that opens the app of a bank with a transfer.
 */
export function parseTransferLink(text: string): LinkTransfer | undefined {
  const { texts, repeated } = readLink(text) ?? {};
  const { bank, account, amount, purpose } = texts ?? {};
  if (!bank || !account || repeated?.length) return undefined;
  return { bank, account, ...(amount && amount !== '0' && { amount }), ...(purpose && { purpose }) };
}

/** Tells a quick link that writes an amount or a description where the name of the picture's layout stands. */
export function hasMisplacedTerms(text: string): boolean {
  const url = urlOf(text);
  return (
    url !== undefined &&
    isPictureHost(url.hostname) &&
    QUICK_LINK_SHAPE.fits(url) &&
    isMisplaced(QUICK_LINK_SHAPE.path(url))
  );
}

/** Checks whether the name of a layout is an amount, or holds more than a name. */
export function isMisplaced({ template = '' }: LinkTexts): boolean {
  return /^\d{4,}$/.test(template) || template.includes('-');
}
