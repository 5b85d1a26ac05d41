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
  ['issues', 'crc', 'text', 'pictures'],
  ['tlv', 'banks', 'qr'],
  ['emv', 'cpm'],
  ['profiles', 'reference', 'reconcile', 'render', 'scan'],
  ['cli', 'batch', TOP],
];

/** The only step sideways: the command line may run a batch. */
const SIDEWAYS: readonly string[] = ['cli -> batch'];

/** Which packages a folder, or a file, may import; `node:*` stands for every Node built-in. */
const EXTERNALS: Readonly<Record<string, readonly string[]>> = {
  crc: ['crc'],
  qr: ['qrcode'],
  'profiles/vietqr/schema.ts': ['zod'],
  render: ['pdfkit', '@expo-google-fonts/be-vietnam-pro', '@resvg/resvg-js', 'fflate'],
  scan: ['zxing-wasm', 'qr', 'fflate', '@cwasm/webp'],
  batch: ['node:*', 'csv-parse', 'fflate', 'read-excel-file', 'zod'],
  cli: ['node:*', 'csv-parse', 'read-excel-file'],
};

const WITHOUT_TYPES: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ESNext,
  verbatimModuleSyntax: true,
};

interface Import {
  readonly from: string;
  readonly specifier: string;
}

/** It lists every breach of the layering rules, one sentence each. */
export function breaches(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(importsOf);
  return [
    ...homeless(files),
    ...imports.flatMap(({ from, specifier }) =>
      specifier.startsWith('.') ? wrongStep(from, specifier) : wrongPackage(from, specifier),
    ),
    ...cycles(files),
  ];
}

/** It finds imports of every kind, those of types too. */
function importsOf({ file, source }: SourceFile): Import[] {
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName }) => ({ from: file, specifier: fileName }));
}

function homeless(files: readonly SourceFile[]): string[] {
  const folders = new Set(files.map(({ file }) => folderOf(file)));
  return [...folders]
    .filter((folder) => floorOf(folder) < 0)
    .map((folder) => `src/${folder} stands on no floor: add it to FLOORS in test/kit/floors.ts`);
}

function wrongStep(from: string, specifier: string): string[] {
  if (!specifier.endsWith('.ts')) return [`${from}: import '${specifier}' must end in .ts`];
  const target = resolve(from, specifier);
  if (target.startsWith('../')) return [`${from} must not import '${specifier}' from outside src`];
  const [here, there] = [folderOf(from), folderOf(target)];
  if (here === there || floorOf(there) < floorOf(here)) return [];
  if (SIDEWAYS.includes(`${here} -> ${there}`)) return [];
  return [`F${floorOf(here)} ${from} must not import F${floorOf(there)} ${target}`];
}

function wrongPackage(from: string, specifier: string): string[] {
  const name = packageOf(specifier);
  const allowed = Object.entries(EXTERNALS).some(
    ([place, names]) => (from === place || from.startsWith(`${place}/`)) && names.includes(name),
  );
  return allowed ? [] : [`${from} must not import the package '${specifier}'`];
}

/**
 * It drops files that import none of the others, or that none of them imports, until only circles are left. Types may
 * go in circles: they are gone when the code runs.
 */
function cycles(files: readonly SourceFile[]): string[] {
  let ring = new Set(files.map(({ file }) => file));
  let edges = files
    .map(({ file, source }) => ({ file, source: ts.transpile(source, WITHOUT_TYPES) }))
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
