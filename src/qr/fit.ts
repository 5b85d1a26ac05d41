import { denseSegments } from './dense.ts';
import type { Level } from './options.ts';
import { bitsOf, byteSegments, groupOf, headerBits, type Segment, type VersionGroup } from './segments.ts';
import { blocksOf, MAX_VERSION } from './standard.ts';

/** Segments and the smallest version that holds them, or how large they are and how much would fit. */
type FittedSymbol =
  | { readonly fits: true; readonly segments: readonly Segment[]; readonly version: number }
  | { readonly fits: false; readonly bytes: number; readonly most: number };

/** Finds the smallest symbol for a text. */
export function fitSymbol(text: string, level: Level, dense: boolean): FittedSymbol {
  const plain = dense ? undefined : byteSegments(text);
  let segments: readonly Segment[] = [];
  for (const [group, first, last] of GROUPS) {
    segments = plain ?? denseSegments(text, group);
    const version = smallestVersion(bitsOf(segments, group), { level, first, last });
    if (version) return { fits: true, segments, version };
  }
  return exceedsVersion40(segments, level);
}

/** The bits a symbol can hold. */
function capacity(version: number, level: Level): number {
  return blocksOf(version, level).data * 8;
}

const GROUPS: readonly (readonly [VersionGroup, number, number])[] = [
  [0, 1, 9],
  [1, 10, 26],
  [2, 27, MAX_VERSION],
];

function smallestVersion(
  bits: number,
  within: { level: Level; first: number; last: number },
): number | undefined {
  for (let version = within.first; version <= within.last; version++) {
    if (bits <= capacity(version, within.level)) return version;
  }
  return undefined;
}

/** Bytes of packed data, headers aside: in byte mode those of the text itself. */
function exceedsVersion40(segments: readonly Segment[], level: Level): FittedSymbol {
  const group = groupOf(MAX_VERSION);
  let headers = 0;
  for (const segment of segments) headers += headerBits(segment, group);
  return {
    fits: false,
    bytes: Math.ceil((bitsOf(segments, group) - headers) / 8),
    most: Math.floor((capacity(MAX_VERSION, level) - headers) / 8),
  };
}
