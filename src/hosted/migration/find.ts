import { PARAMETERS, PERSONAL, type Replacement, type Sent, USES, type Use } from './services.ts';

/** A place in a program that asks a hosted service for a code. */
export interface HostedUse {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly service: string;
  /** The address or call as it stands there. */
  readonly text: string;
  /** What it sends. */
  readonly sends: readonly Sent[];
  /** What of that tells of a person, or is a key. */
  readonly personal: readonly Sent[];
  readonly replacement: Replacement;
}

interface UsePlace {
  readonly start: number;
  readonly end: number;
}

/** Finds the uses of hosted services in the text of a program, in order. */
export function findUses(text: string): HostedUse[] {
  const taken: UsePlace[] = [];
  const found = USES.flatMap((use) =>
    [...text.matchAll(use.pattern)].flatMap((match) => {
      const place = placeOfUse(text, match.index, match[0]);
      if (taken.some(({ start, end }) => match.index >= start && match.index < end)) return [];
      taken.push(place);
      return [{ place, use }];
    }),
  );
  return found
    .sort((a, b) => a.place.start - b.place.start)
    .map(({ place, use }) => findingAt(text, place, use));
}

function findingAt(text: string, place: UsePlace, use: Use): HostedUse {
  const before = text.slice(0, place.start).split('\n');
  const written = text.slice(place.start, place.end);
  const sends = sentBy(text, place, use);
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    service: use.service,
    text: written,
    sends,
    personal: sends.filter((each) => PERSONAL.includes(each)),
    replacement: use.replacement,
  };
}

/** What the address tells; where it tells no parameters, the names of some near it. */
function sentBy(text: string, { start, end }: UsePlace, { path = [], before = 0, after = 0 }: Use): Sent[] {
  const address = text.slice(start, end);
  const near = address.includes('?') ? '' : text.slice(Math.max(0, start - before), end + after);
  const named = Object.entries(PARAMETERS)
    .filter(([name]) => isInAddress(name, address) || isKeyIn(name, near))
    .map(([, sent]) => sent);
  return [...new Set([...path, ...named])];
}

function isInAddress(name: string, address: string): boolean {
  return new RegExp(`[?&]${name}=`).test(address);
}

/** Checks whether a name stands as the key of an object, a map or a list of parameters. */
function isKeyIn(name: string, near: string): boolean {
  return new RegExp(`(?<![\\w.-])["']?${name}["']?\\s{0,9}(?:[:,}=]|\\])`).test(near);
}

/** An address is no longer than this, with what a program puts into it. */
const MAX_ADDRESS = 1000;

/** The whole of an address: from its protocol to a quotation mark, a blank or a bracket outside of what is put into it. */
function placeOfUse(text: string, at: number, match: string): UsePlace {
  const [protocol = ''] = /(?:https?:)?\/\/(?:[\w-]+\.)*$/.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
  let end = at + match.length;
  if (!match.includes('.') || match.startsWith('.')) return { start: at, end };
  let depth = 0;
  for (; end < text.length && end - at < MAX_ADDRESS; end++) {
    const character = text.charAt(end);
    if (character === '\n' || (depth === 0 && /[\s"'`<>)\]]/.test(character) && !text.startsWith('<?', end)))
      break;
    if (character === '{' || text.startsWith('<?', end)) depth++;
    if (character === '}' || text.startsWith('?>', end - 1)) depth = Math.max(0, depth - 1);
  }
  return { start: at - protocol.length, end };
}
