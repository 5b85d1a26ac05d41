import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Turns a request of Node's server into a standard one. Of its address the path counts alone, whatever `Host` says; none for
 * one that names a whole address in its place, as to a proxy.
 */
export function toRequest(incoming: IncomingMessage): Request | undefined {
  const { url = '', method = 'GET' } = incoming;
  if (!url.startsWith('/') || url.startsWith('//')) return undefined;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  try {
    return new Request(`http://localhost${url}`, {
      method,
      headers: headersOf(incoming),
      ...(hasBody && { body: streamOf(incoming), duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}

/** The headers that the handler reads; one that came twice counts as it stands first. */
function headersOf({ headers }: IncomingMessage): [string, string][] {
  const names = [
    'accept',
    'accept-language',
    'content-length',
    'content-type',
    'if-none-match',
    'origin',
    'x-api-key',
  ];
  return names.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] satisfies [string, string]] : [];
  });
}

function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
  });
}

/** Sends an answer; what is left of a body that was not read to its end ends the connection. */
export async function sendAnswer(
  answer: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const headers = Object.fromEntries(answer.headers);
  const isUnread = !incoming.complete && incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const body = answer.body ? Buffer.from(await answer.arrayBuffer()) : undefined;
  const length = body ? { 'content-length': String(body.length) } : {};
  outgoing.writeHead(answer.status, { ...headers, ...length, ...(isUnread && { connection: 'close' }) });
  outgoing.end(body);
}
