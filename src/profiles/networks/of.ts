import { refuseInput } from '../../emv/input.ts';
import { inEnglish } from '../../issues/messages/in-english.ts';
import { fail, unwrap } from '../../issues/result.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { networksOf, type Scheme } from './registry.ts';

/**
 * It names the networks that a code can be paid through, in the order of their objects; `emv` where none is known.
 *
 * @throws {PayloadError} `input.type` for what are no objects.
 * @example schemesOf(emv.decode(text).objects) // ['momo', 'vietqr']
 */
export function schemesOf(objects: readonly TlvNode[]): Scheme[] {
  const refused = refuseInput({ objects });
  return refused ? unwrap(fail(inEnglish(refused))) : networksOf(objects);
}
