import { readTree } from '../../emv/input.ts';
import { finish } from '../../issues/finish.ts';
import { emvMessages } from '../../issues/messages/en/emv.ts';
import { unwrap } from '../../issues/result.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { type Network, networksIn } from './registry.ts';

/**
 * Names the networks that a code can be paid through, in the order of their objects; `emv` where none is known.
 *
 * @throws {VietqrError} `input.type` for what are no objects.
 * @example networksOf(emv.decode(text).objects) // ['momo', 'vietqr']
 */
export function networksOf(objects: readonly TlvNode[]): Network[] {
  return unwrap(
    finish(emvMessages, (report) => (readTree({ objects }, report) ? networksIn(objects) : undefined)),
  );
}
