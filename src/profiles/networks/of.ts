import { checkInput } from '../../emv/input.ts';
import { inEnglish } from '../../issues/messages/in-english.ts';
import { fail, unwrap } from '../../issues/result.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { type Network, networksIn } from './registry.ts';

/**
 * Names the networks that a code can be paid through, in the order of their objects; `emv` where none is known.
 *
 * @throws {VietqrError} `input.type` for what are no objects.
 * @example schemesOf(emv.decode(text).objects) // ['momo', 'vietqr']
 */
export function networksOf(objects: readonly TlvNode[]): Network[] {
  const refused = checkInput({ objects });
  return refused ? unwrap(fail(inEnglish(refused))) : networksIn(objects);
}
