import { checkTree } from '../../emv/check.ts';
import { isAccountTemplate } from '../../emv/objects.ts';
import { readPayload } from '../../emv/read.ts';
import { asError, type Fault, fault } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { checkOptionsObject } from '../../issues/wrong-type.ts';
import { addAdvice } from '../../payment/advice.ts';
import { type MutableFields, setFields } from '../../payment/decode/fields.ts';
import { limitsOf } from '../../payment/limits.ts';
import type { DecodeOptions, ExtraObject } from '../../payment/payment.ts';
import { nodeSpan, type TlvNode } from '../../tlv/node.ts';
import { type Network, nameNetworks, networkName, valueAtTag } from '../networks/registry.ts';
import { type MerchantNetwork, type Order, RETURNED_SLOT, templatesOf } from './network.ts';

/** Reads a code of a network into an order, or says what stands against it. */
export function readOrder<S extends Network>(
  network: MerchantNetwork<S>,
  text: unknown,
  options: DecodeOptions = {},
): Found<Order<S>> {
  const refused = checkOptionsObject(options);
  if (refused) return { faults: [refused] };
  const { strict = false, maxPurposeLength, diacritics } = options;
  const faults: Fault[] = [];
  const payload = readPayload(text, network.table, options, faults);
  const limits = limitsOf(maxPurposeLength, faults);
  if (!payload) return { faults };
  const { objects, lengthUnit: unit } = payload;
  const template = findTemplate(network, objects, faults);
  if (!template) return { faults };
  faults.push(
    ...checkTree(objects, network.table, { strict, limits, keepDiacritics: diacritics === 'keep', unit }),
  );
  const value = toOrder(network, objects, template, faults);
  if (value) addAdvice({ ...value, service: 'merchant' }, faults);
  return { ...(value && { value }), faults };
}

/** Finds the one template of the network. One that is damaged is an error here, though reading only warns of it. */
function findTemplate<S extends Network>(
  network: MerchantNetwork<S>,
  objects: readonly TlvNode[],
  faults: Fault[],
): TlvNode | undefined {
  const title = networkName(network.scheme);
  const [template, second] = templatesOf(network, objects);
  if (second) faults.push(fault('scheme.two_payees', { at: nodeSpan(second), received: title }));
  if (template) return template;
  const at = faults.findIndex(({ tags: [tag = ''] = [] }) => isAccountTemplate(tag));
  const damage = faults[at];
  if (damage) faults[at] = asError(damage);
  else faults.push(fault('scheme.other', { expected: title, received: nameNetworks(objects) }));
  return undefined;
}

function toOrder<S extends Network>(
  { scheme, guid: usual, table }: MerchantNetwork<S>,
  objects: readonly TlvNode[],
  template: TlvNode,
  faults: Fault[],
): Order<S> | undefined {
  const guid = valueAtTag(template.children, '00') ?? usual;
  const merchantId = valueAtTag(template.children, '01');
  if (!merchantId) {
    const detail = { path: ['merchantId'], tags: [template.tag, '01'], at: nodeSpan(template) };
    faults.push(asError(fault('emv.missing', detail)));
    return undefined;
  }
  const terms: MutableFields = {};
  setFields(objects, table, terms);
  const extraObjects = terms.extraObjects?.map((other) => inSlot(other, template.tag));
  return {
    scheme,
    merchantId,
    ...(guid !== usual && { guid }),
    ...terms,
    ...(extraObjects && { extraObjects }),
  };
}

/** What is left of the template is kept where the template is written. */
function inSlot({ tags, value }: ExtraObject, slot: string): ExtraObject {
  const [outer, ...inner] = tags;
  return { tags: inner.length > 0 && outer === slot ? [RETURNED_SLOT, ...inner] : tags, value };
}
