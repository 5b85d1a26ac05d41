import { joinBytes } from './views.ts';

/** What is read of a request: its body, and how long it says that is. */
export type BodyOfRequest = Pick<Request, 'body' | 'headers'>;

/** Reads a body to its end; `undefined` once it is longer than `most` bytes. */
export async function readBodyOf(request: BodyOfRequest, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length')) > most) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

/** The chunks of a body; not every platform can walk a stream by itself. */
async function* chunksOf({ body }: BodyOfRequest): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
