import { sha256 } from '../bytes/sha256.ts';
import { finish } from '../issues/finish.ts';
import { emvMessages } from '../issues/messages/en/emv.ts';
import { createReport, hasErrors, type Report } from '../issues/report.ts';
import { unwrap } from '../issues/result.ts';
import { stringify } from '../issues/stringify.ts';
import type { TlvInput, TlvNode } from '../tlv/node.ts';
import { decodeTree, encodeTree } from './payload.ts';

/** Digits and capitals without 0, 1, I and O, which are taken for each other. */
const FINGERPRINT_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/**
 * Names a payload in eight characters, printed beside a code so that a sticker put over it can be noticed: whoever
 * scans the code compares what this function says with what is printed. They are the first 40 bits of the SHA-256 of
 * the canonical form in UTF-8, five bits a character, in `23456789ABCDEFGHJKLMNPQRSTUVWXYZ`. The canonical form has
 * its objects in the order of their ids and its checksum in capitals, so that the same code written another way keeps
 * its name; a text that is no code is taken as it is. Another payload shares the name by chance once in 10^12; it
 * proves nothing about who made the code.
 *
 * @throws {VietqrError} `input.type` for what is no text.
 * @example fingerprint('000201…6304ABCD') // 'K7XM2PQR'
 */
export function fingerprint(payload: string): string {
  return unwrap(finish(emvMessages, (report) => readFingerprint(payload, report)));
}

function readFingerprint(payload: unknown, report: Report): string | undefined {
  if (typeof payload !== 'string') {
    return report('input.type', { expected: 'aString', received: stringify(payload) });
  }
  const digest = sha256(new TextEncoder().encode(canonicalForm(payload)));
  let bits = 0n;
  for (const byte of digest.subarray(0, (LENGTH * 5) / 8)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: LENGTH }, (_, i) =>
    FINGERPRINT_ALPHABET.charAt(Number((bits >> BigInt(5 * (LENGTH - 1 - i))) & 31n)),
  ).join('');
}

function canonicalForm(text: string): string {
  const report = createReport();
  const read = decodeTree(text, {}, report);
  if (!read || hasErrors(report)) return text;
  const objects = inOrder(read.objects.filter(({ tag }) => tag !== '63'));
  const written = encodeTree({ objects, lengthUnit: 'characters' }, false, report);
  return written === undefined || hasErrors(report) ? text : written;
}

/** Templates nest two deep in the tables and no deeper. */
function inOrder(objects: readonly TlvNode[]): TlvInput[] {
  return objects
    .map(({ tag, value, children }) => (children ? { tag, children: inOrder(children) } : { tag, value }))
    .sort((a, b) => Number(a.tag) - Number(b.tag));
}
