/** Writes bytes one after the other. */
export interface ByteWriter {
  /** Writes characters, one byte each. */
  readonly latin: (text: string) => void;
  /** Writes a text in UTF-8. */
  readonly text: (text: string) => void;
  /** Writes a part of the bytes that are read. */
  readonly copy: (from: number, end: number) => void;
  readonly bytes: () => Uint8Array;
}

const FIRST_ROOM = 65_536;

/** Starts to write beside bytes that are read. */
export function createByteWriter(source: Uint8Array): ByteWriter {
  let room = new Uint8Array(FIRST_ROOM);
  let length = 0;
  const makeRoom = (more: number) => {
    if (length + more <= room.length) return;
    const wider = new Uint8Array(Math.max(length + more, room.length * 2));
    wider.set(room);
    room = wider;
  };
  return {
    latin(text) {
      makeRoom(text.length);
      for (let at = 0; at < text.length; at++) room[length++] = text.charCodeAt(at);
    },
    text(text) {
      const encoded = new TextEncoder().encode(text);
      makeRoom(encoded.length);
      room.set(encoded, length);
      length += encoded.length;
    },
    copy(from, end) {
      makeRoom(end - from);
      room.set(source.subarray(from, end), length);
      length += end - from;
    },
    bytes: () => room.subarray(0, length),
  };
}

/** Bytes that become characters at once: each is an argument of a call. */
const MOST_ARGUMENTS = 4096;

/** Gives a part of bytes as characters of one byte each. */
export function latinText(bytes: Uint8Array, from: number, end: number): string {
  let text = '';
  for (let at = from; at < end; at += MOST_ARGUMENTS)
    text += Reflect.apply(
      String.fromCharCode,
      undefined,
      bytes.subarray(at, Math.min(end, at + MOST_ARGUMENTS)),
    );
  return text;
}

/** Checks whether letters stand at a place. */
export function hasLetters(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[at + i] !== letters.charCodeAt(i)) return false;
  return true;
}

/** Finds letters at or behind a place; -1 where they stand nowhere. */
export function findLetters(bytes: Uint8Array, letters: string, from: number): number {
  const first = letters.charCodeAt(0);
  let at = bytes.indexOf(first, from);
  while (at >= 0 && !hasLetters(bytes, at, letters)) at = bytes.indexOf(first, at + 1);
  return at;
}
