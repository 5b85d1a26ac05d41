import type { Span } from '../../../issues/detail.ts';
import { finish } from '../../../issues/finish.ts';
import { reconcileMessages } from '../../../issues/messages/domains.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import { stringify } from '../../../issues/stringify.ts';
import { WRAPPERS, WRAPPERS_VERSION, type Wrapper } from './wrappers.ts';

/** One wrapper that was taken off. */
export interface Layer {
  /** Which rule knew it, `vietcombank.transfer`. */
  readonly rule: string;
  /** The bank or wallet that wrote it. */
  readonly writtenBy: string;
  /** What stayed, in UTF-16 indices of the whole description. */
  readonly span: Span;
  /** What the wrapper said: reference, trace, sender's account. */
  readonly parts: Readonly<Record<string, string>>;
}

/** A description without what banks and wallets put around the payer's words. */
export interface UnwrappedDescription {
  readonly remittanceText: string;
  readonly span: Span;
  /** From the outside in. */
  readonly layers: readonly Layer[];
  /** Version of the rules. */
  readonly version: string;
}

/** Real descriptions nest up to four deep. */
const MAX_LAYERS = 12;

/**
 * Takes known wrappers off a bank description, one inside the other, for people to read; `match` does not
 * need it. What no rule knows stays.
 *
 * @throws {VietqrError} `input.*`
 * @example unwrapDescription('MBVCB.4125261053.047334.HS2K4M7P9 hoc phi.CT tu 0011001234567 NGUYEN VAN AN toi 1074488896').remittanceText // 'HS2K4M7P9 hoc phi'
 */
export function unwrapDescription(description: string): UnwrappedDescription {
  return unwrap(safeUnwrapDescription(description));
}

/** Does what {@link unwrapDescription} does and returns a {@link Result} instead of throwing. */
export function safeUnwrapDescription(description: unknown): Result<UnwrappedDescription> {
  return finish(reconcileMessages, (report) =>
    typeof description === 'string'
      ? unwrapText(description)
      : report('input.type', {
          path: ['description'],
          expected: 'aString',
          received: stringify(description),
        }),
  );
}

/** Takes known wrappers off a text. */
export function unwrapText(description: string): UnwrappedDescription {
  const layers: Layer[] = [];
  let span: Span = trimmed(description, { start: 0, end: description.length });
  while (layers.length < MAX_LAYERS) {
    const layer = outermostLayer(description, span);
    if (!layer) break;
    layers.push(layer);
    span = layer.span;
  }
  const remittanceText = description.slice(span.start, span.end);
  return { remittanceText, span, layers, version: WRAPPERS_VERSION };
}

function outermostLayer(description: string, { start, end }: Span): Layer | undefined {
  const text = description.slice(start, end);
  for (const wrapper of WRAPPERS) {
    const layer = takeOff(wrapper, text);
    if (!layer) continue;
    const span = { start: start + layer.span.start, end: start + layer.span.end };
    return { ...layer, span: trimmed(description, span) };
  }
  return undefined;
}

function takeOff({ rule, writtenBy, pattern }: Wrapper, text: string): Layer | undefined {
  const { groups, indices } = pattern.exec(text) ?? {};
  const place = indices?.groups?.text;
  if (!groups || !place || place[1] - place[0] === text.length) return undefined;
  const parts = Object.entries(groups).filter(([name, value]) => name !== 'text' && value !== undefined);
  return { rule, writtenBy, span: { start: place[0], end: place[1] }, parts: Object.fromEntries(parts) };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charCodeAt(start) === 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end--;
  return { start, end };
}
