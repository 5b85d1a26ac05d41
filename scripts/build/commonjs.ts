import ts from 'typescript';

/**
 * Writes a chunk that esbuild made as CommonJS. Names stay names: what is imported is taken out of the other file once, so that no
 * call goes through a getter. That is right as long as chunks do not import each other in a circle (see `circles`) and no exported
 * variable is assigned to later; the latter fails here.
 */
export function commonjs(code: string): string {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const imports = file.statements.filter(ts.isImportDeclaration);
  const exports = file.statements.filter(ts.isExportDeclaration);
  const rest = file.statements.filter(
    (statement) => !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement),
  );
  refuseAssigned(file, new Set(exports.flatMap(namedBy).map(({ local }) => local)));
  const given = exports
    .flatMap(namedBy)
    .map(({ local, name }) => (local === name ? name : `${name}:${local}`));
  const body = rest.map((statement) => statement.getText(file)).join('\n');
  return [
    '"use strict";',
    ...imports.map(requireOf),
    body.replaceAll(/\bimport\("(\.[^"]+)\.js"\)/g, 'Promise.resolve().then(()=>require("$1.cjs"))'),
    `module.exports={${given.join(',')}};`,
    '',
  ].join('\n');
}

function requireOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const from = moduleSpecifier.getText().replace(/^"(\..*)\.js"$/, '"$1.cjs"');
  const bindings = importClause?.namedBindings;
  if (importClause?.name) throw new Error(`a default import of ${from} has no form that all CommonJS takes`);
  if (!bindings) return `require(${from});`;
  if (ts.isNamespaceImport(bindings)) return `const ${bindings.name.text}=require(${from});`;
  const names = bindings.elements.map(({ propertyName, name }) =>
    propertyName ? `${propertyName.text}:${name.text}` : name.text,
  );
  return `const {${names.join(',')}}=require(${from});`;
}

/** A name that a chunk exports, and what it is called within. */
interface Named {
  readonly local: string;
  readonly name: string;
}

function namedBy({ exportClause, moduleSpecifier }: ts.ExportDeclaration): readonly Named[] {
  if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause))
    throw new Error('esbuild has written an export in another way');
  return exportClause.elements.map(({ propertyName, name }) => ({
    local: (propertyName ?? name).text,
    name: name.text,
  }));
}

function refuseAssigned(file: ts.SourceFile, exported: ReadonlySet<string>): void {
  const walk = (node: ts.Node): void => {
    const target = assignedBy(node);
    if (target && ts.isIdentifier(target) && exported.has(target.text))
      throw new Error(`${target.text} is exported and assigned to`);
    node.forEachChild(walk);
  };
  walk(file);
}

/** The target of a node that assigns. */
export function assignedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return /^(?:\+\+|--)|(?:\+\+|--)$/.test(node.getText()) ? node.operand : undefined;
  if (!ts.isBinaryExpression(node)) return undefined;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
    ? node.left
    : undefined;
}
