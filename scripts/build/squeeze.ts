import { transform } from 'esbuild';
import ts from 'typescript';
import { LINE } from './line.ts';

const PURE = '/* @__PURE__ */';

/**
 * Leaves out blanks, and comments but for `@__PURE__`, which esbuild leaves out with the blanks: without these notes an app
 * carries all of an entry. Fails where what is left is another program.
 */
export async function squeeze(code: string): Promise<string> {
  const lines: string[] = [];
  let line = '';
  for (const token of tokensOf(code)) {
    const blank = needsBlank(line, token.text) ? ' ' : '';
    line += token.isPure ? `${PURE}${token.text}` : `${blank}${token.text}`;
    if (line.length > LINE && /[;,]/.test(token.text)) {
      lines.push(line);
      line = '';
    }
  }
  const squeezed = [...lines, line, ''].join('\n');
  if (!(await areSame(code, squeezed))) throw new Error('what is squeezed is another program');
  return squeezed;
}

/** Whether two neighbours would become one word, one operator or one number. */
function needsBlank(before: string, after: string): boolean {
  if (/[\w$\u0080-\uffff]$/.test(before) && /^[\w$#\u0080-\uffff]/.test(after)) return true;
  if (/(?:^|[^\w$])\d+$/.test(before) && after.startsWith('.')) return true;
  return /[+\-/<]$/.test(before) && /^[+\-/!*]/.test(after);
}

/** Compares as esbuild prints both, and how many notes are in each. */
async function areSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [one, other].map((code) => transform(code, { minifyWhitespace: true, format: 'esm' })),
  );
  return a?.code === b?.code && countNotes(one) === countNotes(other);
}

function countNotes(code: string): number {
  return code.split('@__PURE__').length;
}

interface Token {
  readonly text: string;
  readonly isPure: boolean;
}

function tokensOf(code: string): readonly Token[] {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const found: Token[] = [];
  const walk = (node: ts.Node): void => {
    const children = node
      .getChildren(file)
      .filter(({ kind }) => kind < ts.SyntaxKind.FirstJSDocNode || kind > ts.SyntaxKind.LastJSDocNode);
    const start = node.getStart(file);
    if (children.length > 0) children.forEach(walk);
    else if (node.getEnd() > start)
      found.push({
        text: code.slice(start, node.getEnd()),
        isPure: code.slice(node.getFullStart(), start).includes(PURE),
      });
  };
  walk(file);
  return found;
}
