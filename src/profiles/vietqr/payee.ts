import type { IssueCode } from '../../issues/codes.ts';
import { type Issue, issue } from '../../issues/issue.ts';
import { show } from '../../issues/show.ts';
import { endOf, type TlvNode } from '../../tlv/node.ts';
import { schemesOf, schemeTitle } from '../schemes.ts';
import { wordFor } from './fields.ts';
import { NAPAS_GUID, NAPAS_SLOT, SERVICE, type Service } from './table.ts';

/** Who is paid, as the NAPAS template says. */
export interface Payee {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
  /** The id of the template, 38 by the standard. */
  readonly slot: string;
}

/** What the search for a payee works on. */
export interface PayeeSearch {
  readonly objects: readonly TlvNode[];
  readonly strict: boolean;
  readonly issues: Issue[];
}

/**
 * It finds the one NAPAS payee of a code. A template that is damaged where payee or service stand is an error here,
 * though reading the tree only warns of it.
 */
export function findPayee(search: PayeeSearch): Payee | undefined {
  const { objects, strict, issues } = search;
  const template = objects.find(isNapas);
  if (!template) return noPayee(search);
  const second = objects.findLast(isNapas);
  if (second && second !== template) issues.push(issue('vietqr.two_payees', place(second)));
  const slot = template.tag;
  if (slot !== NAPAS_SLOT) {
    issues.push(issue('vietqr.slot', { ...place(template), expected: NAPAS_SLOT, received: slot }, strict));
  }
  return raiseDamage(issues, (tag) => tag === slot) ? undefined : readTemplate(template, issues);
}

export function isNapas({ tag, children }: TlvNode): boolean {
  return children !== undefined && find(children, '00')?.value === NAPAS_GUID && tag >= '26' && tag <= '51';
}

function noPayee({ objects, issues }: PayeeSearch): undefined {
  if (raiseDamage(issues, (tag) => tag >= '26' && tag <= '51')) return;
  const received = schemesOf(objects).map(schemeTitle).join(' + ');
  issues.push(issue('scheme.other', { expected: `VietQR (${NAPAS_GUID})`, received }));
}

const DAMAGE: readonly IssueCode[] = ['tlv.bad_id', 'tlv.bad_length', 'tlv.truncated'];

/** It makes the damage found inside some root objects an error; it tells whether there was any. */
function raiseDamage(issues: Issue[], concerns: (rootTag: string) => boolean): boolean {
  let raised = false;
  for (const [i, fault] of issues.entries()) {
    if (!DAMAGE.includes(fault.code) || !concerns(fault.tags?.[0] ?? '')) continue;
    issues[i] = { ...fault, severity: 'error' };
    raised = true;
  }
  return raised;
}

function readTemplate(template: TlvNode, issues: Issue[]): Payee | undefined {
  const service = readService(template, issues);
  const beneficiary = find(template.children ?? [], '01');
  const bin = readPart({ beneficiary, template, tag: '00', name: 'bank', issues });
  const account = readPart({ beneficiary, template, tag: '01', name: 'account', issues });
  if (service === undefined || bin === undefined || account === undefined) return undefined;
  return { bin, account, service, slot: template.tag };
}

function readService(template: TlvNode, issues: Issue[]): Service | undefined {
  const node = find(template.children ?? [], '02');
  if (!node?.value) {
    issues.push(
      issue('vietqr.service_absent', { path: ['service'], tags: [template.tag, '02'], ...place(template) }),
    );
    return 'merchant';
  }
  const service = wordFor(SERVICE, node.value);
  if (!service) {
    const expected = SERVICE.words.map((word) => SERVICE.codes[word]).join(', ');
    const detail = { path: ['service'], tags: [template.tag, '02'], ...place(node), expected };
    issues.push(issue('vietqr.service', { ...detail, received: show(node.value) }));
  }
  return service;
}

interface Part {
  readonly beneficiary: TlvNode | undefined;
  readonly template: TlvNode;
  readonly tag: '00' | '01';
  readonly name: 'bank' | 'account';
  readonly issues: Issue[];
}

function readPart({ beneficiary, template, tag, name, issues }: Part): string | undefined {
  const node = find(beneficiary?.children ?? [], tag);
  const value = node?.value ?? '';
  if (name === 'bank' ? /^\d{6}$/.test(value) : value !== '') return value;
  const detail = { path: [name], tags: [template.tag, '01', tag], ...place(node ?? beneficiary ?? template) };
  issues.push(issue('vietqr.payee', { ...detail, ...(value && { received: show(value) }) }));
  return undefined;
}

function find(nodes: readonly TlvNode[], tag: string): TlvNode | undefined {
  for (const node of nodes) if (node.tag === tag) return node;
  return undefined;
}

function place(node: TlvNode): { at: { start: number; end: number } } {
  return { at: { start: node.start, end: endOf(node) } };
}
