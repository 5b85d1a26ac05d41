import { decode, type Issue, type Payment, type PaymentBank, safeEncode } from 'vietqr-kit';
import { type CardInput, formatVnd, type Scene, safeCard, safePoster } from 'vietqr-kit/documents';
import { language } from '../language.ts';

/** What stands in the form, as it was typed. */
export interface Entries {
  readonly bank: string;
  readonly account: string;
  readonly holder: string;
  readonly amount: string;
  readonly purpose: string;
  readonly layout: string;
}

/** A code with its drawing. */
export interface Ready {
  readonly payload: string;
  readonly payment: Payment<PaymentBank>;
  readonly scene: Scene;
  readonly warnings: readonly Issue[];
}

export type Draft = Ready | { readonly issues: readonly Issue[] };

/** Checks whether there is a code to show. */
export function isReady(draft: Draft | undefined): draft is Ready {
  return draft !== undefined && 'scene' in draft;
}

/** Makes a code of what stands in the form and lays it out. */
export function draftOf(entries: Entries): Draft {
  const amount = plainAmount(entries.amount);
  const encoded = safeEncode({
    bank: entries.bank,
    account: entries.account.replace(/\s/g, ''),
    ...(amount && { amount }),
    ...(entries.purpose.trim() && { purpose: entries.purpose.trim() }),
  });
  if (!encoded.ok) return { issues: encoded.issues };
  const payload = encoded.value;
  const payment = decode(payload);
  const drawn = drawingOf(payload, payment, entries);
  if (!drawn.ok) return { issues: drawn.issues };
  return { payload, payment, scene: drawn.value, warnings: encoded.warnings };
}

/** Takes the separators of thousands out: `350.000 đ` is `350000`. Anything else stays, for the codec to judge. */
export function plainAmount(typed: string): string {
  const text = typed.trim().replace(/\s*(?:đ|đồng|vnd)$/i, '');
  return /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/.test(text) ? text.replace(/\D/g, '') : text;
}

/** Says a payment in a line. */
export function lineOf({ bank, account, amount, purpose }: Payment<PaymentBank>): string {
  const parts = [bank.shortName ?? bank.bin, account, amount !== undefined && formatVnd(amount), purpose];
  return parts.filter(Boolean).join(' · ');
}

function drawingOf(payload: string, payment: Payment<PaymentBank>, { holder, layout }: Entries) {
  const { bank, account, amount, purpose } = payment;
  const shown = {
    payload,
    bank: bank.shortName ?? bank.bin,
    account,
    ...(holder.trim() && { accountName: holder.trim() }),
    ...(amount !== undefined && { amount }),
    ...(purpose !== undefined && { purpose }),
    lang: language(),
  };
  if (layout === 'poster') return safePoster({ ...shown, name: shown.accountName || shown.bank });
  return safeCard({ ...shown, preset: presetOf(layout) });
}

function presetOf(layout: string): NonNullable<CardInput['preset']> {
  return layout === 'print' || layout === 'qr_only' ? layout : 'compact2';
}
