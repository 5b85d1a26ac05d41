import { posix } from 'node:path';
import ts from 'typescript';

/** A source file: its path below `src`, and its text. */
export interface SourceFile {
  readonly file: string;
  readonly source: string;
}

/** The folders of `src`, lowest floor first; files directly in `src` belong to `TOP`. */
const TOP = '.';
const FLOORS: readonly (readonly string[])[] = [
  ['issues', 'text', 'bytes'],
  ['tlv', 'qr', 'banks', 'images', 'money', 'privacy', 'console'],
  ['tables', 'emv', 'cpm', 'draw', 'scan'],
  ['payment', 'links', 'reference', 'statements'],
  ['reconcile', 'documents', 'profiles'],
  ['inspect', 'issuing', 'registry', 'ledger', 'hosted'],
  ['config', 'elements'],
  ['cli', TOP],
];

/** The folders inside a folder, lowest first: each may import those before it; a folder with more of its own is listed too. */
const INNER_FLOORS: Readonly<Record<string, readonly string[]>> = {
  'reconcile/matching': ['text', 'index', 'evidence', 'decide'],
};

/** Steps down that are not taken all the same: what a folder must know nothing of. */
const BLIND: readonly (readonly [folder: string, unseen: readonly string[]])[] = [
  ['draw', ['banks']],
  ['reconcile', ['reference', 'payment', 'draw', 'scan', 'cpm']],
  ['statements', ['emv', 'banks', 'draw', 'scan', 'cpm']],
  ['documents', ['reference', 'statements', 'tables', 'banks']],
];

/** The most files that may lie side by side in a folder; declarations for other packages' files do not count. */
export const MOST_FILES = 12;

/** Which packages a folder, or a file, may import; `node:*` stands for every Node built-in. */
const EXTERNALS: Readonly<Record<string, readonly string[]>> = {
  bytes: ['crc', 'fflate'],
  qr: ['qrcode'],
  'payment/schema': ['zod'],
  images: ['fflate', '@cwasm/webp', '@jsquash/jpeg'],
  draw: ['fflate'],
  tables: ['fflate', '@e965/xlsx'],
  issuing: ['fflate'],
  documents: [
    'pdfkit',
    '@cantoo/pdf-lib',
    '@expo-google-fonts/be-vietnam-pro',
    '@resvg/resvg-js',
    '@resvg/resvg-wasm',
    'fflate',
  ],
  scan: ['zxing-wasm', 'qr', 'fflate', '@cwasm/webp'],
  cli: ['node:*', '@e965/xlsx'],
};

/** Imports and exports of types alone. */
const OF_TYPES = /\b(?:import|export) type [^;]*? from '[^']*';/g;

interface Import {
  readonly from: string;
  readonly specifier: string;
}

/** Lists every breach of the layering rules, one sentence each. */
export function breaches(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(importsOf);
  return [
    ...homeless(files),
    ...crowded(files),
    ...imports.flatMap(({ from, specifier }) =>
      specifier.startsWith('.') ? wrongStep(from, specifier) : wrongPackage(from, specifier),
    ),
    ...cycles(files),
  ];
}

/** Finds imports of every kind, those of types too. */
function importsOf({ file, source }: SourceFile): Import[] {
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName }) => ({ from: file, specifier: fileName }));
}

function homeless(files: readonly SourceFile[]): string[] {
  const folders = new Set(files.map(({ file }) => folderOf(file)));
  return [...folders]
    .filter((folder) => floorOf(folder) < 0)
    .map((folder) => `src/${folder} stands on no floor: add it to FLOORS in test/kit/structure/floors.ts`);
}

/** Names the folders with too many files; declarations of types that others wrote do not count. */
export function crowded(files: readonly SourceFile[], home = 'src'): string[] {
  const counts = new Map<string, number>();
  for (const { file } of files) {
    const folder = posix.dirname(file);
    if (!file.endsWith('.d.ts')) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(
      ([folder, count]) =>
        `${home}/${folder} holds ${count} files: divide it, a folder holds at most ${MOST_FILES}`,
    );
}

function wrongStep(from: string, specifier: string): string[] {
  if (!specifier.endsWith('.ts')) return [`${from}: import '${specifier}' must end in .ts`];
  const target = resolve(from, specifier);
  if (target.startsWith('../')) return [`${from} must not import '${specifier}' from outside src`];
  const [here, there] = [folderOf(from), folderOf(target)];
  if (here === there) return stepUpInside(from, target);
  if (BLIND.some(([folder, unseen]) => folder === here && unseen.includes(there))) {
    return [`${from} must know nothing of src/${there}`];
  }
  if (floorOf(there) < floorOf(here)) return [];
  return [`F${floorOf(here)} ${from} must not import F${floorOf(there)} ${target}`];
}

function stepUpInside(from: string, target: string): string[] {
  for (const [folder, order] of Object.entries(INNER_FLOORS)) {
    const [here, there] = [from, target].map((file) =>
      file.startsWith(`${folder}/`) ? order.indexOf(file.slice(folder.length + 1).split('/')[0] ?? '') : -1,
    );
    if (here !== undefined && there !== undefined && here >= 0 && (there < 0 || there > here)) {
      return [`${from} must not import ${target}, which stands above it`];
    }
  }
  return [];
}

function wrongPackage(from: string, specifier: string): string[] {
  const name = packageOf(specifier);
  const allowed = Object.entries(EXTERNALS).some(
    ([place, names]) => (from === place || from.startsWith(`${place}/`)) && names.includes(name),
  );
  return allowed ? [] : [`${from} must not import the package '${specifier}'`];
}

/**
 * Drops files that import none of the others, or that none of them imports, until only circles are left. Types may
 * go in circles: they are gone when the code runs.
 */
function cycles(files: readonly SourceFile[]): string[] {
  let ring = new Set(files.map(({ file }) => file));
  let edges = files
    .map(({ file, source }) => ({ file, source: source.replace(OF_TYPES, '') }))
    .flatMap(importsOf)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ from, specifier }) => ({ from, target: resolve(from, specifier) }));
  for (let size = -1; size !== ring.size; ) {
    size = ring.size;
    edges = edges.filter(({ from, target }) => ring.has(from) && ring.has(target));
    const imported = new Set(edges.map(({ target }) => target));
    ring = new Set(edges.map(({ from }) => from).filter((file) => imported.has(file)));
  }
  return ring.size === 0 ? [] : [`import cycle: ${[...ring].sort().join(', ')}`];
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : TOP;
}

function floorOf(folder: string): number {
  return FLOORS.findIndex((folders) => folders.includes(folder));
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
