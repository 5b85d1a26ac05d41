/** Reads a text as the address of a page, picture or app; one without a protocol counts where it begins with a host. */
export function urlOf(text: string): URL | undefined {
  const given = text.trim();
  try {
    return new URL(protocolOf(given) + given);
  } catch {
    return undefined;
  }
}

/** What is missing before an address: `//host/…` lacks the protocol, `host.vn/…` the slashes too. */
function protocolOf(given: string): string {
  if (given.startsWith('//')) return 'https:';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?[/?#]/i.test(given) ? 'https://' : '';
}

/** The parts of a path, each decoded; one that is not rightly encoded stays as it is. */
export function partsOfPath({ pathname }: Pick<URL, 'pathname'>): string[] {
  return pathname.split('/').slice(1).map(decodedOrRaw);
}

function decodedOrRaw(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
