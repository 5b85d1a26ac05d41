import { join } from 'node:path';
import ts from 'typescript';
import tsconfig from '../../../tsconfig.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');

/** A field of what a public function takes. */
export interface PublicField {
  /** The file in `src`, the line from 1, and the name. */
  readonly place: string;
  /** What an editor shows over the name; empty where it shows nothing. */
  readonly text: string;
  /** Whether it may be a number or a bigint. */
  readonly isNumber: boolean;
}

/** Lists the fields of all that public functions take, however deep, with what an editor shows over each. */
export function publicFields(): readonly PublicField[] {
  const { options } = ts.parseJsonConfigFileContent(tsconfig, ts.sys, root);
  const files = Object.values(tsconfig.compilerOptions.paths).flatMap((sources) =>
    sources.map((file) => join(root, file)),
  );
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const walk = walkTypes(checker);
  for (const file of files) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file) ?? fail(file));
    for (const exported of checker.getExportsOfModule(module ?? fail(file))) {
      for (const { parameters } of signaturesOf(checker, exported))
        for (const parameter of parameters) walk.type(checker.getTypeOfSymbol(parameter));
    }
  }
  return [...walk.found.values()];
}

/** The calls of an exported function, and of functions in an exported object. */
function signaturesOf(checker: ts.TypeChecker, exported: ts.Symbol): readonly ts.Signature[] {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  if (!(symbol.flags & ts.SymbolFlags.Value)) return [];
  const type = checker.getTypeOfSymbol(symbol);
  const inside = type.getProperties().map((property) => checker.getTypeOfSymbol(property));
  return [type, ...inside].flatMap((each) => each.getCallSignatures());
}

function walkTypes(checker: ts.TypeChecker) {
  const found = new Map<string, PublicField>();
  const seen = new Set<ts.Type>();
  const type = (given: ts.Type) => {
    if (seen.has(given)) return;
    seen.add(given);
    const parts = given.isUnionOrIntersection() ? given.types : [];
    for (const part of [...parts, ...(given.aliasTypeArguments ?? []), ...argumentsOf(given)]) type(part);
    if (given.isUnion() || !(given.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return;
    for (const property of given.getProperties()) field(property);
  };
  const argumentsOf = (given: ts.Type) => (isReference(given) ? checker.getTypeArguments(given) : []);
  const field = (property: ts.Symbol) => {
    const place = placeOf(property);
    if (place === undefined) return;
    const value = checker.getTypeOfSymbol(property);
    const text = ts.displayPartsToString(property.getDocumentationComment(checker));
    found.set(place, { place, text, isNumber: holdsNumber(value) });
    type(value);
  };
  return { type, found };
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type;
}

/** Where a field of this package is declared; one that no line declares, as of a `Record`, has only its name. */
function placeOf(property: ts.Symbol): string | undefined {
  const [declaration] = property.declarations ?? [];
  if (!declaration) return /^[a-z]\w+$/.test(property.name) ? property.name : undefined;
  const source = declaration.getSourceFile();
  if (!source.fileName.startsWith(join(root, 'src'))) return undefined;
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  return `${source.fileName.slice(root.length + 1)}:${line + 1} ${property.name}`;
}

function holdsNumber(type: ts.Type): boolean {
  const flags = ts.TypeFlags.Number | ts.TypeFlags.BigInt;
  return type.isUnion() ? type.types.some((part) => part.flags & flags) : (type.flags & flags) !== 0;
}

function fail(file: string): never {
  throw new Error(`${file} is no module of the program`);
}
