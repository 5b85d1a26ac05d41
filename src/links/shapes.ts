/** Hosts of the links that pictures of codes and bank apps make of a transfer. */
const SERVICES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['img.vietqr.io', 'vietqr.io quick link'],
  ['api.vietqr.io', 'vietqr.io quick link'],
  ['dl.vietqr.io', 'vietqr.io deep link'],
]);

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
  if (!slashes && !/^https?$/i.test(protocol)) return undefined;
  const host = authority.replace(/^.*@|:\d*$/g, '');
  return { protocol: protocol.toLowerCase(), host: host.toLowerCase(), path };
}

/** Names the service behind a link, its host, or the protocol of an app. */
export function nameLink({ protocol, host }: Link): string {
  if (!/^https?$/.test(protocol)) return `${protocol}://`;
  return SERVICES.get(host) ?? host;
}
