import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { errorCode } from '../../issues/foreign.ts';
import { unreadable, usage } from '../terminal/failure.ts';
import { systemWords } from '../terminal/system-error.ts';
import { sendAnswer, toRequest } from './request.ts';

/** Answers a request; of the caller its address is known. */
export type Answer = (request: Request, address: string) => Promise<Response>;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends when no request is left, or after a few seconds. */
  close(): Promise<void>;
}

/** Milliseconds for the headers of a request, for all of it, and for those that are left when the server ends. */
const TIMEOUTS = { headers: 5_000, request: 10_000, ending: 3_000 } as const;

/** Connections at once; more are closed as they come. */
const MOST_CONNECTIONS = 1024;

/** Listens at an address. @throws {DataError} where that cannot be, {UsageError} where another program does */
export async function listen(answer: Answer, host: string, port: number): Promise<Listening> {
  const server = createServer(
    { headersTimeout: TIMEOUTS.headers, requestTimeout: TIMEOUTS.request },
    (incoming, outgoing) => {
      void handleIncoming(answer, incoming, outgoing);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.on('clientError', (error, socket) => {
    const status =
      errorCode(error) === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, host, port)));
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => closed(server),
  };
}

async function handleIncoming(
  answer: Answer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const request = toRequest(incoming);
    const address = incoming.socket.remoteAddress ?? '';
    await sendAnswer(
      request ? await answer(request, address) : new Response(null, { status: 400 }),
      incoming,
      outgoing,
    );
  } catch {
    outgoing.destroy();
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const rest = setTimeout(() => server.closeAllConnections(), TIMEOUTS.ending);
    server.close(() => {
      clearTimeout(rest);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function cannotListen(error: Error, host: string, port: number): Error {
  if (errorCode(error) === 'EADDRINUSE')
    return usage(
      `another program listens on ${host}:${port}; give another --port, or --port 0 for any that is free`,
      `chương trình khác đang dùng ${host}:${port}; hãy chọn --port khác, hoặc --port 0 để lấy cổng còn trống`,
    );
  const { en, vi } = systemWords(error);
  return unreadable(`cannot listen on ${host}:${port}: ${en}`, `không mở được ${host}:${port}: ${vi}`);
}
