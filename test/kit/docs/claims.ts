import { inspect } from 'node:util';
import ts from 'typescript';

/**
 * In documentation a comment that begins with an arrow says what the statement before it gives:
 *
 *     findBank('vcb')?.bin; // → 970436
 *     const payment = decode(payload); // → { scheme: 'vietqr', …, amount: 350000, … }
 *     console.log(formatIssues(issues));
 *     // → first line printed
 *     //   second line printed
 *     decode('hello'); // → throws VietqrError: …
 *
 * The value is written as Node prints it; `…` stands for anything; white space does not count.
 */
const ARROW = '→';
const ANYTHING = '…';

/** Turns each claim into a call of `claim(line, expected, () => value)`, leaving all lines where they were. */
export function withClaims(code: string): { readonly code: string; readonly claims: number } {
  const file = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest, true);
  const edits = file.statements.flatMap((statement) => {
    const expected = claimAfter(code, statement.end);
    return expected === undefined ? [] : [{ statement, expected }];
  });
  const written = code.match(/\/\/\s*→/g)?.length ?? 0;
  if (written !== edits.length)
    throw new Error(`${written - edits.length} claim(s) follow no top-level statement`);
  return { code: edits.reduceRight((text, edit) => rewrite(text, file, edit), code), claims: edits.length };
}

/** Says whether a value, or what was thrown, is what the documentation claims. */
export function holds(expected: string, actual: string): boolean {
  const parts = squeeze(expected).split(ANYTHING).map(escapeRegExp);
  return new RegExp(`^${parts.join('.*')}$`, 's').test(squeeze(actual));
}

/** Writes values as a page shows them: a text bare, anything else as Node prints it. */
export function shown(values: readonly unknown[]): string {
  const text = (value: unknown) =>
    typeof value === 'string' ? value : inspect(value, { depth: 9, compact: true, breakLength: Infinity });
  return values.map(text).join(' ');
}

interface Edit {
  readonly statement: ts.Statement;
  readonly expected: string;
}

/** A claim on the statement's own line ends there; one on the lines below goes on until a line that is no comment. */
function claimAfter(code: string, end: number): string | undefined {
  const rest = code
    .slice(end)
    .split('\n')
    .map((line) => line.trim());
  const below = rest.slice(1);
  const last = below.findIndex((line) => !line.startsWith('//'));
  const lines = rest[0] ? rest.slice(0, 1) : below.slice(0, last < 0 ? below.length : last);
  const text = lines.map((line) => line.replace(/^\/\/\s*/, '')).join('\n');
  return text.startsWith(ARROW) ? text.slice(ARROW.length) : undefined;
}

function rewrite(text: string, file: ts.SourceFile, { statement, expected }: Edit): string {
  const line = file.getLineAndCharacterOfPosition(statement.getStart()).line;
  const call = (value: string) =>
    `await claim(${line}, ${JSON.stringify(expected)}, async () => [${value}]);`;
  const start = statement.getStart();
  if (ts.isExpressionStatement(statement)) {
    return `${text.slice(0, start)}${call(printedBy(statement.expression))}${text.slice(statement.end)}`;
  }
  const name = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]?.name.getText()
    : undefined;
  if (name === undefined)
    throw new Error(`a claim must follow an expression or a const: ${statement.getText()}`);
  return `${text.slice(0, statement.end)} ${call(name)}${text.slice(statement.end)}`;
}

/** Sees through console.log, whose value is what it prints. */
function printedBy(expression: ts.Expression): string {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'console.log')
    return expression.getText();
  return expression.arguments.map((argument) => argument.getText()).join(', ');
}

function squeeze(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
