// Finds private words in names of src and app: where the field has a word, that one is used. Usage: npm run glossary
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');

/** Words that this code does not use in names, each with the one it does. */
const INSTEAD = {
  codebook: 'codeIndex',
  colour: 'color',
  colours: 'colors',
  concealed: 'maskAccount',
  diagnosis: 'inspection',
  doctor: 'inspect',
  dong: 'vnd',
  echoes: 'duplicates',
  fault: 'issue',
  faults: 'issues',
  glued: 'concatenated',
  grey: 'gray',
  judge: 'check, score',
  judgement: 'options',
  judged: 'checked',
  leaf: 'primitive',
  ledger: 'billIndex (a ledger is the one in PostgreSQL)',
  mend: 'repair',
  mends: 'repairs',
  mended: 'repaired',
  mistyped: "report('input.type')",
  nobody: 'placeholder',
  paint: 'color, draw',
  peel: 'unwrap',
  peeled: 'unwrapped',
  posting: 'allocation',
  refuse: 'check, report',
  refused: 'issue',
  remark: 'advice',
  remarks: 'advice',
  reworded: 'finish',
  sealed: 'withCrc',
  siblings: 'codesOfSameLength',
  squeeze: 'normalize',
  squeezed: 'normalized',
  surest: 'best',
  survival: 'outcome',
  tersely: 'terse',
  torn: 'widelySplit',
  transaction: 'movement',
  transactions: 'movements',
  untangle: 'resolveOverlaps',
  ways: 'merchantAccounts',
  wordless: 'raw',
};

const files = execFileSync('git', ['ls-files', 'src', 'app/src'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts'));
const found = files.flatMap((file) => [...inPath(file), ...inNames(file)]);
for (const line of found) console.error(line);
console.log(`${files.length} files, ${found.length} private words`);
process.exitCode = found.length > 0 ? 1 : 0;

function inPath(file) {
  return privateWords(file.replaceAll(/[/.]/g, '-')).map((word) => `${file}: its name says ${advice(word)}`);
}

/** Looks at each name once, where it is declared. */
function inNames(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const lines = [];
  const visit = (node) => {
    if (node.name && ts.isIdentifier(node.name) && !ts.isPropertyAccessExpression(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.name.getStart());
      for (const word of privateWords(node.name.text))
        lines.push(`${file}:${line + 1}: ${node.name.text} says ${advice(word)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

function privateWords(name) {
  const words = name
    .split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .map((word) => word.toLowerCase());
  return words.filter((word) => Object.hasOwn(INSTEAD, word));
}

function advice(word) {
  return `"${word}", a private word; here it is ${INSTEAD[word]}`;
}
