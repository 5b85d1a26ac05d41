import { PAYLOAD_PREFIX } from '../../quick.ts';
import { walk } from '../walk.ts';

/** A code cut out of a text. */
export interface CutOut {
  readonly text: string;
  /** Present where another code stands in the text as well. */
  readonly of?: 'first' | 'second';
}

/** Cuts out what may be a code: from each beginning to where the objects end, or else after something like a checksum. */
export function cutOut(text: string): CutOut[] {
  const starts = indexesOf(/000201(?=\d{4})/g, text).slice(0, MAX_STARTS);
  return starts.flatMap((start) =>
    endsFrom(text, start)
      .map((end) => {
        const cut = text.slice(start, end);
        const others = starts.filter(
          (other) => (other < start || other >= end) && !text.startsWith(cut, other),
        );
        if (others.length === 0) return { text: cut };
        return {
          text: cut,
          of: others.some((other) => other < start) ? ('second' as const) : ('first' as const),
        };
      })
      .filter((cut) => cut.text !== text),
  );
}

const MAX_STARTS = 4;
const MAX_ENDS = 4;

function indexesOf(pattern: RegExp, text: string): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}

function endsFrom(text: string, start: number): number[] {
  const rest = text.slice(start);
  const last = walk(rest).fields.find(({ path }) => path === '63');
  const natural = last?.length === 4 && last.start + 4 <= rest.length ? [start + last.start + 4] : [];
  if (natural.length > 0) return natural;
  const marked = indexesOf(/6304(?=[\dA-Za-z]{4})/g, text)
    .filter((at) => at > start + PAYLOAD_PREFIX.length)
    .map((at) => at + 8);
  const query = rest.search(/[&\s"'<>]/);
  return [...marked.slice(-MAX_ENDS), ...(query > 0 ? [start + query] : [])];
}
