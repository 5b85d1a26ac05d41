import { asError, type Fault, fault } from '../../issues/issue.ts';
import { show } from '../../issues/show.ts';
import { spanOf, type TlvNode } from '../../tlv/node.ts';
import { SERVICE, type Service, wordFor } from './fields.ts';
import { NAPAS_GUID, NAPAS_SLOT, namesNapas } from './table.ts';

/** Who is paid, as the NAPAS template says. */
export interface Payee {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
}

/** It names the networks that a code can be paid through, for a code that NAPAS is none of. */
export type NameNetworks = (objects: readonly TlvNode[]) => string;

/** What the search for a payee works on. */
export interface PayeeSearch {
  readonly objects: readonly TlvNode[];
  readonly strict: boolean;
  /** What reading the tree found so far. */
  readonly faults: Fault[];
  readonly nameNetworks?: NameNetworks | undefined;
}

/**
 * It finds the one NAPAS payee of a code. A template that is damaged where payee or service stand is an error here,
 * though reading the tree only warns of it.
 */
export function findPayee(search: PayeeSearch): Payee | undefined {
  const { objects, strict, faults } = search;
  const [template, ...more] = objects.filter(isNapas);
  if (!template) return noPayee(search);
  const second = more.at(-1);
  if (second) faults.push(fault('vietqr.two_payees', { at: spanOf(second) }));
  const slot = template.tag;
  if (slot !== NAPAS_SLOT) {
    faults.push(fault('vietqr.slot', { at: spanOf(template), expected: NAPAS_SLOT, received: slot }, strict));
  }
  return raiseDamage(faults, (tag) => tag === slot) ? undefined : readTemplate(template, faults);
}

export function isNapas({ tag, children }: TlvNode): boolean {
  return children !== undefined && isSlot(tag) && namesNapas(children);
}

function isSlot(tag: string): boolean {
  return tag >= '26' && tag <= '51';
}

function noPayee({ objects, faults, nameNetworks }: PayeeSearch): undefined {
  if (raiseDamage(faults, isSlot)) return;
  const received = nameNetworks?.(objects) ?? 'another network';
  faults.push(fault('scheme.other', { expected: `VietQR (${NAPAS_GUID})`, received }));
}

/**
 * It makes the damage found inside some root objects an error; it tells whether there was any. Before values are
 * judged, nothing but damage is known of what is inside an object.
 */
function raiseDamage(faults: Fault[], concerns: (rootTag: string) => boolean): boolean {
  let raised = false;
  for (const [i, found] of faults.entries()) {
    if (!concerns(found.tags?.[0] ?? '')) continue;
    faults[i] = asError(found);
    raised = true;
  }
  return raised;
}

function readTemplate(template: TlvNode, faults: Fault[]): Payee | undefined {
  const service = readService(template, faults);
  const bin = readPart(template, 'bank', faults);
  const account = readPart(template, 'account', faults);
  return service && bin && account ? { bin, account, service } : undefined;
}

function readService(template: TlvNode, faults: Fault[]): Service | undefined {
  const node = find(template, '02');
  const detail = { path: ['service'], tags: [template.tag, '02'] };
  if (!node?.value) {
    faults.push(fault('vietqr.service_absent', { ...detail, at: spanOf(template) }));
    return 'merchant';
  }
  const service = wordFor(SERVICE, node.value);
  if (!service) {
    const expected = Object.values(SERVICE).join(', ');
    faults.push(
      fault('vietqr.service', { ...detail, at: spanOf(node), expected, received: show(node.value) }),
    );
  }
  return service;
}

function readPart(template: TlvNode, name: 'bank' | 'account', faults: Fault[]): string {
  const [tag, form] = name === 'bank' ? (['00', /^\d{6}$/] as const) : (['01', /./s] as const);
  const beneficiary = find(template, '01');
  const node = find(beneficiary, tag);
  const value = node?.value ?? '';
  if (form.test(value)) return value;
  const at = spanOf(node ?? beneficiary ?? template);
  const detail = { path: [name], tags: [template.tag, '01', tag], at };
  faults.push(fault('vietqr.payee', { ...detail, ...(value && { received: show(value) }) }));
  return '';
}

function find(template: TlvNode | undefined, tag: string): TlvNode | undefined {
  return template?.children?.find((node) => node.tag === tag);
}
