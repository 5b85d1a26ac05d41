import { CRC_HEADER } from '../../../emv/ids.ts';
import { PAYLOAD_PREFIX } from '../../quick.ts';
import { CRC_LENGTH, CRC_OBJECT_LENGTH, walk } from '../walk.ts';

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
  if (last?.length === CRC_LENGTH && last.start + CRC_LENGTH <= rest.length)
    return [start + last.start + CRC_LENGTH];
  const marked = indexesOf(CHECKSUM, text)
    .filter((at) => at > start + PAYLOAD_PREFIX.length)
    .map((at) => at + CRC_OBJECT_LENGTH);
  const query = rest.search(/[&\s"'<>]/);
  return [...marked.slice(-MAX_ENDS), ...(query > 0 ? [start + query] : [])];
}

/** What looks like a checksum with its header. */
const CHECKSUM = /* @__PURE__ */ new RegExp(`${CRC_HEADER}(?=[\\dA-Za-z]{${CRC_LENGTH}})`, 'g');
