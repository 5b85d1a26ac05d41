import { joinBytes } from './views.ts';

/** What is read of a request: its body, and how long it says that is. */
export type BodyOfRequest = Pick<Request, 'body' | 'headers'>;

/** Reads a body to its end; `undefined` once it is longer than `most` bytes. */
export async function readBodyOf(request: BodyOfRequest, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length')) > most) return undefined;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  try {
    return await readChunks(reader, most);
  } finally {
    await reader.cancel();
  }
}

type BytesReader = ReadableStreamDefaultReader<Uint8Array>;

/** Chunk by chunk, as not every platform can walk a stream by itself. */
async function readChunks(reader: BytesReader, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) return undefined;
    chunks.push(next.value);
  }
  return joinBytes(chunks);
}
