import type { TakeValue } from '../../emv/check.ts';
import { isAccountTemplate } from '../../emv/ids.ts';
import { reportDamage, scanPayload } from '../../emv/read.ts';
import { tagOf, treeOf } from '../../emv/scan/tree.ts';
import type { Report } from '../../issues/report.ts';
import { addAdvice } from '../../payment/advice.ts';
import { type MutableFields, takeField } from '../../payment/decode/fields.ts';
import type { DecodeSettings } from '../../payment/limits.ts';
import { checkDomestic } from '../../payment/napas/domestic.ts';
import type { ExtraObject } from '../../payment/payment.ts';
import { nodeSpan, type TlvNode } from '../../tlv/node.ts';
import { type Network, nameNetworks, networkPhrase, valueAtTag } from '../networks/registry.ts';
import { type MerchantNetwork, type Order, RETURNED_SLOT, templatesOf } from './network.ts';

/** Reads a code of a network into an order, or reports what stands against it. */
export function readOrder<S extends Network>(
  network: MerchantNetwork<S>,
  text: unknown,
  settings: DecodeSettings,
  report: Report,
): Order<S> | undefined {
  if (!scanPayload(text, network.table, settings, report)) return undefined;
  const template = findTemplate(network, settings.strict === true, report);
  if (!template) return undefined;
  const fields: MutableFields = {};
  const take: TakeValue = (spec, value, entry) => takeField(fields, spec, value, entry);
  checkDomestic(network.table, settings, report, take);
  const value = toOrder(network, fields, template, report);
  if (value) addAdvice({ ...value, service: 'merchant' }, report);
  return value;
}

/** Finds the one template of the network. One that is damaged is an error here, though it is a warning elsewhere. */
function findTemplate<S extends Network>(
  network: MerchantNetwork<S>,
  strict: boolean,
  report: Report,
): TlvNode | undefined {
  const title = networkPhrase(network.scheme);
  const objects = treeOf();
  const [template, second] = templatesOf(network, objects);
  const isVital = (root: number) => !template && isAccountTemplate(tagOf(root));
  const isDamaged = reportDamage(strict, report, isVital);
  if (second) report('scheme.two_payees', { at: nodeSpan(second), received: title });
  if (!template && !isDamaged) report('scheme.other', { limit: title, received: nameNetworks(objects) });
  return template;
}

function toOrder<S extends Network>(
  { scheme, guid: usual }: MerchantNetwork<S>,
  fields: MutableFields,
  template: TlvNode,
  report: Report,
): Order<S> | undefined {
  const guid = valueAtTag(template.children, '00') ?? usual;
  const merchantId = valueAtTag(template.children, '01');
  if (!merchantId) {
    const detail = { path: ['merchantId'], tags: [template.tag, '01'], at: nodeSpan(template) };
    return report('emv.missing', { ...detail, severity: 'error' });
  }
  const extraObjects = fields.extraObjects?.map((other) => inSlot(other, template.tag));
  return {
    scheme,
    merchantId,
    ...(guid !== usual && { guid }),
    ...fields,
    ...(extraObjects && { extraObjects }),
  };
}

/** What is left of the template is kept where the template is written. */
function inSlot({ tags, value }: ExtraObject, slot: string): ExtraObject {
  const [outer, ...inner] = tags;
  return { tags: inner.length > 0 && outer === slot ? [RETURNED_SLOT, ...inner] : tags, value };
}
