import type { Span } from '../../../issues/detail.ts';
import { mistyped } from '../../../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../../../issues/result.ts';
import { WRAPPERS, WRAPPERS_VERSION, type Wrapper } from './wrappers.ts';

/** One wrapper that was taken off. */
export interface PeelStep {
  /** Which rule knew it, `vietcombank.transfer`. */
  readonly rule: string;
  /** The bank or wallet that wrote it. */
  readonly by: string;
  /** What stayed, in UTF-16 indices of the whole description. */
  readonly memo: Span;
  /** What the wrapper said: reference, trace, sender's account. */
  readonly parts: Readonly<Record<string, string>>;
}

/** A description without what banks and wallets put around the payer's words. */
export interface Peeled {
  readonly memo: string;
  readonly span: Span;
  /** From the outside in. */
  readonly steps: readonly PeelStep[];
  /** Version of the rules. */
  readonly version: string;
}

/** Real descriptions nest up to four deep. */
const DEEPEST = 12;

/**
 * It takes known wrappers off a bank description, one inside the other, for people to read; `match` does not
 * need it. What no rule knows stays.
 *
 * @throws {PayloadError} `input.type`
 * @example peel('MBVCB.4125261053.047334.HS2K4M7P9 hoc phi.CT tu 0011001234567 NGUYEN VAN AN toi 1074488896').memo // 'HS2K4M7P9 hoc phi'
 */
export function peel(description: string): Peeled {
  return unwrap(safePeel(description));
}

/** It does what {@link peel} does and returns a result instead of throwing. */
export function safePeel(description: unknown): Result<Peeled> {
  if (typeof description !== 'string') return fail(mistyped(['description'], 'a string', description));
  const steps: PeelStep[] = [];
  let span: Span = trimmed(description, { start: 0, end: description.length });
  while (steps.length < DEEPEST) {
    const step = firstStep(description, span);
    if (!step) break;
    steps.push(step);
    span = step.memo;
  }
  const memo = description.slice(span.start, span.end);
  return toResult({ memo, span, steps, version: WRAPPERS_VERSION }, []);
}

function firstStep(description: string, { start, end }: Span): PeelStep | undefined {
  const text = description.slice(start, end);
  for (const wrapper of WRAPPERS) {
    const step = takeOff(wrapper, text);
    if (!step) continue;
    const memo = { start: start + step.memo.start, end: start + step.memo.end };
    return { ...step, memo: trimmed(description, memo) };
  }
  return undefined;
}

function takeOff({ rule, by, pattern }: Wrapper, text: string): PeelStep | undefined {
  const { groups, indices } = pattern.exec(text) ?? {};
  const place = indices?.groups?.memo;
  if (!groups || !place || place[1] - place[0] === text.length) return undefined;
  const parts = Object.entries(groups).filter(([name, value]) => name !== 'memo' && value !== undefined);
  return { rule, by, memo: { start: place[0], end: place[1] }, parts: Object.fromEntries(parts) };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charCodeAt(start) === 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end--;
  return { start, end };
}
