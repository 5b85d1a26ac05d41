import { readTree } from '../../emv/input.ts';
import { finish } from '../../issues/finish.ts';
import { emvMessages } from '../../issues/messages/en/emv.ts';
import { profileMessages } from '../../issues/messages/en/payload.ts';
import { unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';
import type { TlvInput, TlvNode } from '../../tlv/node.ts';
import { isNetwork, type Network, nameOfNetwork, networksIn } from './registry.ts';

/**
 * Names the networks that a code can be paid through, in the order of their objects; `emv` where none is known.
 *
 * @throws {VietqrError} `input.*`, `tlv.too_long` for what are no objects, or too many.
 * @example networksOf(emv.decode(text).objects) // ['momo', 'vietqr']
 */
export function networksOf(objects: readonly TlvNode[]): Network[] {
  return unwrap(
    finish(emvMessages, (report) => {
      const own = readTree({ objects }, report);
      return own && networksIn(own.objects.map(nodeOf));
    }),
  );
}

/** An object as if it had been read; where it stands does not count. */
function nodeOf({ tag, value = '', children }: TlvInput): TlvNode {
  return { tag, value, start: 0, ...(children && { children: children.map(nodeOf) }) };
}

/**
 * Names a network as people know it.
 *
 * @throws {VietqrError} `input.type` for what is no network.
 * @example networkName('momo') // 'MoMo'
 */
export function networkName(scheme: Network): string {
  return unwrap(
    finish(profileMessages, (report) => {
      if (isNetwork(scheme)) return nameOfNetwork(scheme);
      return report('input.type', { path: ['scheme'], expected: 'aNetwork', received: stringify(scheme) });
    }),
  );
}
