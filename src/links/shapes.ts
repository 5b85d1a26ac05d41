/** What the links of vietqr.io to pictures of codes, and to apps of banks, are called, by their hosts. */
const QUICK_LINK = 'vietqr.io quick link';
const DEEP_LINK = 'vietqr.io deep link';
const SERVICES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['img.vietqr.io', QUICK_LINK],
  ['api.vietqr.io', QUICK_LINK],
  ['dl.vietqr.io', DEEP_LINK],
]);

/** Checks whether a host gives pictures of codes, whose address tells the transfer. */
export function isPictureHost(host: string): boolean {
  return SERVICES.get(host) === QUICK_LINK;
}

/** Checks whether a host opens the app of a bank with a transfer. */
export function isDeepLinkHost(host: string): boolean {
  return SERVICES.get(host) === DEEP_LINK;
}

/** Checks whether a protocol, with or without its colon, is that of web pages. */
export function isWebProtocol(protocol: string): boolean {
  return /^https?:?$/i.test(protocol);
}

/** A link in parts. */
export interface Link {
  readonly protocol: string;
  readonly host: string;
  readonly path: string;
}

/** Divides a link; `undefined` for a text that is none. */
export function linkIn(text: string): Link | undefined {
  const [, protocol = '', slashes, authority = '', path = ''] =
    /^\s*([a-z][a-z0-9+.-]{1,30}):(\/\/)?([^/?#\s]{0,255})([^?#\s]{0,255})/i.exec(text) ?? [];
  if (!slashes && !isWebProtocol(protocol)) return undefined;
  const host = authority.replace(/^.*@|:\d*$/g, '');
  return { protocol: protocol.toLowerCase(), host: host.toLowerCase(), path };
}

/** Names the service behind a link, its host, or the protocol of an app. */
export function nameLink({ protocol, host }: Link): string {
  if (!isWebProtocol(protocol)) return `${protocol}://`;
  return SERVICES.get(host) ?? host;
}
