import { deflateSync } from 'fflate';
import { crc32 } from '../../../src/bytes/crc32.ts';
import { joinBytes } from '../../../src/bytes/views.ts';

/** How a ZIP is written: all that PKWARE APPNOTE 6.3.10 leaves to a program. */
export interface ZipWay {
  readonly isStored: boolean;
  /** Sizes stand behind the bytes, as of a program that cannot go back (section 4.3.9), with its signature or without. */
  readonly sizesBehind: 'no' | 'signed' | 'bare';
  /** Sizes stand in the field of ZIP64, which another may precede (section 4.5.3). */
  readonly wide: 'no' | 'first' | 'second';
  /** The directory ends with the records of ZIP64, which may have data of their own (section 4.3.14). */
  readonly wideEnd: 'no' | 'plain' | 'extended';
  readonly folders: boolean;
  readonly names: 'plain' | 'backslash' | 'rooted' | 'capital';
  readonly comment: string;
}

interface Piece {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly isFolder: boolean;
}

const UNKNOWN = 0xffff_ffff;

/** Writes files as a ZIP in some way. */
export function writeZip(files: Readonly<Record<string, string | Uint8Array>>, way: ZipWay): Uint8Array {
  const folders = way.folders ? ['_rels/', 'xl/', 'xl/worksheets/'] : [];
  const pieces = [
    ...folders.map((name) => pieceOf(name, new Uint8Array(), way)),
    ...Object.entries(files).map(([name, file]) =>
      pieceOf(name, typeof file === 'string' ? new TextEncoder().encode(file) : file, way),
    ),
  ];
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const piece of pieces) {
    const written = [localHeader(piece, way), piece.name, piece.packed, sizesBehind(piece, way)];
    directory.push(directoryEntry(piece, at, way));
    for (const part of written) at += part.length;
    parts.push(...written);
  }
  const listed = joinBytes(directory);
  return joinBytes([...parts, listed, ...endOf(pieces.length, listed.length, at, way)]);
}

function pieceOf(name: string, file: Uint8Array, { isStored, names }: ZipWay): Piece {
  const isFolder = name.endsWith('/');
  const method = isStored || isFolder ? 0 : 8;
  const written = {
    plain: name,
    backslash: name.replaceAll('/', '\\'),
    rooted: `/${name}`,
    capital: name.replace(/(?<=\/|^)[a-z]/g, (letter) => letter.toUpperCase()),
  }[names];
  return {
    ...{ name: new TextEncoder().encode(written), method, crc: crc32(file), isFolder, size: file.length },
    packed: method === 8 ? deflateSync(file) : file,
  };
}

/** Writes numbers, little end first, each in so many bytes. */
function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Uint8Array {
  const length = fields.reduce((sum, [, bytes]) => sum + bytes, 0);
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function isBehind({ isFolder }: Piece, { sizesBehind: behind }: ZipWay): boolean {
  return behind !== 'no' && !isFolder;
}

function localHeader(piece: Piece, way: ZipWay): Uint8Array {
  const { method, crc, packed, size, name } = piece;
  const known = isBehind(piece, way) ? [0, 0, 0] : [crc, packed.length, size];
  const [flag, [knownCrc = 0, knownPacked = 0, knownSize = 0]] = [isBehind(piece, way) ? 8 : 0, known];
  return numbers(
    ...([
      [0x0403_4b50, 4],
      [20, 2],
      [flag, 2],
      [method, 2],
      [0, 4],
    ] as const),
    ...([
      [knownCrc, 4],
      [knownPacked, 4],
      [knownSize, 4],
      [name.length, 2],
      [0, 2],
    ] as const),
  );
}

function sizesBehind(piece: Piece, way: ZipWay): Uint8Array {
  if (!isBehind(piece, way)) return new Uint8Array();
  const sizes = numbers([piece.crc, 4], [piece.packed.length, 4], [piece.size, 4]);
  return way.sizesBehind === 'bare' ? sizes : joinBytes([numbers([0x0807_4b50, 4]), sizes]);
}

/** The field of a program that keeps the time (section 4.5.7), which says nothing of sizes. */
const OTHER_FIELD = numbers([0x5455, 2], [4, 2], [0, 4]);

function directoryEntry(
  { name, method, crc, packed, size }: Piece,
  at: number,
  { wide }: ZipWay,
): Uint8Array {
  const isWide = wide !== 'no';
  const sizes = numbers([1, 2], [24, 2], [size, 8], [packed.length, 8], [at, 8]);
  const extra = isWide ? joinBytes(wide === 'first' ? [sizes] : [OTHER_FIELD, sizes]) : new Uint8Array();
  const said = (value: number): readonly [number, 4] => [isWide ? UNKNOWN : value, 4];
  const header = numbers(
    ...([
      [0x0201_4b50, 4],
      [20, 2],
      [20, 2],
      [0, 2],
      [method, 2],
      [0, 4],
      [crc, 4],
    ] as const),
    ...[said(packed.length), said(size)],
    ...([
      [name.length, 2],
      [extra.length, 2],
      [0, 2],
      [0, 4],
      [0, 4],
    ] as const),
    said(at),
  );
  return joinBytes([header, name, extra]);
}

function endOf(count: number, length: number, start: number, { wideEnd, comment }: ZipWay): Uint8Array[] {
  const text = new TextEncoder().encode(comment);
  const isWide = wideEnd !== 'no';
  const more = new Uint8Array(wideEnd === 'extended' ? 12 : 0);
  const record = numbers(
    ...([
      [0x0606_4b50, 4],
      [44 + more.length, 8],
      [45, 2],
      [45, 2],
      [0, 4],
      [0, 4],
    ] as const),
    ...([
      [count, 8],
      [count, 8],
      [length, 8],
      [start, 8],
    ] as const),
  );
  const place = numbers([0x0706_4b50, 4], [0, 4], [start + length, 8], [1, 4]);
  const said = numbers([isWide ? UNKNOWN : length, 4], [isWide ? UNKNOWN : start, 4]);
  const end = numbers([0x0605_4b50, 4], [0, 4], [count, 2], [count, 2]);
  return [...(isWide ? [record, more, place] : []), end, said, numbers([text.length, 2]), text];
}
