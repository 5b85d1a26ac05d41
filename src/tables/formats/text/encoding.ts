/** The encodings of a text file that are known here. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Tells an encoding that the first bytes of a file show: by its mark, or as UTF-16 by the noughts of plain letters. */
export function encodingOfStart(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  return encodingByNoughts(bytes);
}

/** In UTF-16 of a Latin script most high bytes are nought and no low byte is. */
function encodingByNoughts(bytes: Uint8Array): Encoding | undefined {
  const noughts = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  const most = bytes.length / 6;
  if (even === 0 && odd > most) return 'utf-16le';
  return odd === 0 && even > most ? 'utf-16be' : undefined;
}

/**
 * Tells the encoding of bytes of which the first is above ASCII. A text is UTF-8 if more characters are whole in it than
 * bytes are stray, since text of a code page hardly ever forms one.
 */
export function encodingOfLetters(bytes: Uint8Array): Encoding {
  const decoded = new TextDecoder('utf-8').decode(bytes);
  const stray = decoded.match(/\ufffd/g)?.length ?? 0;
  if (stray === 0 || (decoded.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0) > stray) return 'utf-8';
  return isVietnamese(new TextDecoder('windows-1258').decode(bytes)) ? 'windows-1258' : 'windows-1252';
}

/**
 * Windows-1258 writes the tone of a Vietnamese vowel as a mark behind it, where 1252 has a letter: what holds a mark behind
 * anything else is not Vietnamese. Of a text that is the same in both, 1258 is said, the code page of Vietnam.
 */
function isVietnamese(text: string): boolean {
  const marks = text.match(/\p{M}/gu)?.length ?? 0;
  const toned = text.match(/[aeiouyăâêôơư]\p{M}/giu)?.length ?? 0;
  return marks === toned;
}

/** Tells the encoding of bytes, all of which are looked at. */
export function encodingOfBytes(bytes: Uint8Array): Encoding {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return (
    encodingOfStart(bytes.subarray(0, 65_536)) ??
    (first < 0 ? 'utf-8' : encodingOfLetters(bytes.subarray(first)))
  );
}

/** Decodes the first bytes of a file, to be looked at. */
export function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder(encodingOfBytes(bytes)).decode(bytes);
}
