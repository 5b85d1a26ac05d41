import { readTree } from '../../emv/input.ts';
import { finish } from '../../issues/finish.ts';
import { emvMessages } from '../../issues/messages/en/emv.ts';
import { profileMessages } from '../../issues/messages/en/payload.ts';
import { unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { isNetwork, type Network, nameOfNetwork, networksIn } from './registry.ts';

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
