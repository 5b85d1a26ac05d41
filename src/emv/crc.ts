import { checksum } from '../bytes/crc16.ts';
import { finish } from '../issues/finish.ts';
import { emvMessages } from '../issues/messages/en/emv.ts';
import { readText } from '../issues/read-text.ts';
import { unwrap } from '../issues/result.ts';
import { CRC_HEADER } from './ids.ts';
import { endOfCode, startOfCode } from './read.ts';

/**
 * Computes the checksum of a text: CRC-16 of polynomial 0x1021 and initial value 0xFFFF, bits as they come, nothing
 * inverted at the end (CRC-16/IBM-3740, often called CCITT-FALSE), over the bytes of the text in UTF-8, as four
 * capital hexadecimal digits. For object 63 the text is all that stands before its digits, its id and length `6304`
 * included (EMVCo MPM v1.1 §4.7.3). {@link encode} writes it by itself.
 *
 * @throws {VietqrError} `input.type` for what is no text.
 * @example crc16('123456789') // '29B1', the check value of the algorithm
 */
export function crc16(text: string): string {
  return checksum(textFrom(text));
}

/**
 * Tells whether a code ends with object 63 and its four digits are the checksum of all before them. Digits may be
 * capital or small, and blanks and line breaks around the code are left out, as {@link decode} does. It looks at the
 * end alone: whether the objects before it are right, and whom they pay, `decode` tells; and a checksum proves nothing
 * about who made the code.
 *
 * @throws {VietqrError} `input.type` for what is no text.
 * @example verifyCrc(encode({ bank: 'VCB', account: '0011001234567' })) // true
 */
export function verifyCrc(payload: string): boolean {
  const text = textFrom(payload);
  const start = startOfCode(text);
  const code = text.slice(start, endOfCode(text, start));
  const open = code.slice(0, -4);
  return open.endsWith(CRC_HEADER) && code.slice(-4).toUpperCase() === checksum(open);
}

function textFrom(value: unknown): string {
  return unwrap(finish(emvMessages, (report) => readText(value, report, Number.POSITIVE_INFINITY)));
}
