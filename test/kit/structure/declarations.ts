import ts from 'typescript';
import type { SourceFile } from './floors.ts';

/** A name of the top level and the files that declare it. */
export interface Declared {
  readonly name: string;
  readonly files: readonly string[];
}

/** Lists the names that are declared at the top level of more than one file. */
export function sharedNames(files: readonly SourceFile[]): Declared[] {
  const places = new Map<string, string[]>();
  for (const { file, source } of files) {
    for (const name of new Set(parse(file, source).statements.flatMap(namesOf)))
      places.set(name, [...(places.get(name) ?? []), file]);
  }
  return [...places].filter(([, { length }]) => length > 1).map(([name, files]) => ({ name, files }));
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}

/** A function that has a name, and how many lines it takes from its first to its last. */
export interface MeasuredFunction {
  readonly place: string;
  readonly lines: number;
}

/** Measures functions, methods, and constants that are functions; what stands inside another counts in both. */
export function measureFunctions({ file, source }: SourceFile): MeasuredFunction[] {
  const tree = parse(file, source);
  const found: MeasuredFunction[] = [];
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node) => {
    const [name, body] = namedFunction(node);
    if (name && body) {
      const lines = lineOf(body.getEnd()) - lineOf(body.getStart(tree)) + 1;
      found.push({ place: `${file}: ${name.getText(tree)}`, lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function namedFunction(node: ts.Node): readonly [name?: ts.Node | undefined, body?: ts.Node] {
  if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body) return [node.name, node];
  if (!ts.isVariableDeclaration(node) && !ts.isPropertyAssignment(node)) return [];
  const { name, initializer } = node;
  const isFunction = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
  return isFunction ? [name, initializer] : [];
}

const parsed = new Map<string, ts.SourceFile>();

/** Parses a source once. */
function parse(file: string, source: string): ts.SourceFile {
  const tree = parsed.get(source) ?? ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  parsed.set(source, tree);
  return tree;
}
