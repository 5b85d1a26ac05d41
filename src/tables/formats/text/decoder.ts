import { joinBytes } from '../../../bytes/views.ts';
import { type Encoding, encodingOfLetters, encodingOfStart } from './encoding.ts';

/** Bytes by which an encoding is told: at the start of a file, and again from its first letter above ASCII. */
const WINDOW = 65_536;

/** Decodes a file piece by piece, whatever its encoding. */
export interface PieceDecoder {
  /** Gives what can be told of the text so far; `last` says that no bytes follow. */
  readonly decode: (bytes: Uint8Array, last: boolean) => string;
  /** The encoding, once it is known; of a text of plain ASCII UTF-8. */
  readonly encoding: () => Encoding;
}

/**
 * Starts to decode a file, in the encoding given or the one its bytes show. How the file is divided into pieces makes no
 * difference: bytes are held back until there are enough to tell.
 */
export function createPieceDecoder(given?: Encoding): PieceDecoder {
  let decoder = given && new TextDecoder(given);
  let held: Uint8Array[] = [];
  let isStart = true;
  let encoding = given;

  const use = (found: Encoding) => {
    encoding = found;
    decoder = new TextDecoder(found);
  };
  const decode = (bytes: Uint8Array, last: boolean): string => {
    if (decoder) return decoder.decode(bytes, { stream: !last });
    held.push(bytes);
    const waiting = held.reduce((sum, { length }) => sum + length, 0);
    if (waiting < WINDOW && !last && (isStart || held.some(isAboveAscii))) return '';
    const all = joinBytes(held);
    held = [];
    const marked = isStart ? encodingOfStart(all.subarray(0, WINDOW)) : undefined;
    isStart = false;
    if (marked) use(marked);
    return decoder ? decode(all, last) : decodeLetters(all, last);
  };
  const decodeLetters = (all: Uint8Array, last: boolean): string => {
    const first = all.findIndex((byte) => byte > 0x7f);
    const plain = asciiText(first < 0 ? all : all.subarray(0, first));
    if (first < 0) return plain;
    const letters = all.subarray(first);
    if (letters.length < WINDOW && !last) {
      held = [letters];
      return plain;
    }
    use(encodingOfLetters(letters.subarray(0, WINDOW)));
    return plain + decode(letters, last);
  };
  return { decode, encoding: () => encoding ?? 'utf-8' };
}

function isAboveAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function asciiText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
