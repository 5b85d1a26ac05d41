// Finds private words in names of src and app: where the field has a word, that one is used. Usage: npm run glossary
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');

/** Words that this code does not use in names, each with the one it does. */
const INSTEAD = {
  begins: 'hasPrefix',
  breakable: 'mayWrap',
  budget: 'limit',
  budgets: 'limits',
  climb: 'tryInTurn',
  codebook: 'codeIndex',
  colour: 'color',
  colours: 'colors',
  concealed: 'maskAccount',
  conclude: 'printResult',
  diagnosis: 'inspection',
  doctor: 'inspect',
  dong: 'vnd',
  doubtful: 'needsReview',
  echo: 'duplicate',
  echoes: 'duplicates',
  erase: 'maskOut',
  fault: 'issue',
  faults: 'issues',
  glue: 'concatenate',
  glued: 'concatenated',
  grey: 'gray',
  grouped: 'formatThousands',
  hole: 'logoArea',
  implied: 'defaults',
  judge: 'check, score',
  judged: 'checked',
  judgement: 'options',
  leads: 'keywords',
  leaf: 'primitive',
  leaves: 'primitives',
  ledger: 'billIndex (a ledger is the one in PostgreSQL)',
  longest: 'MAX_… (what of)',
  lookalike: 'kind',
  mend: 'repair',
  mended: 'repaired',
  mends: 'repairs',
  mistyped: "report('input.type')",
  nobody: 'placeholder',
  paint: 'color, draw',
  paying: 'payment',
  peel: 'unwrap',
  peeled: 'unwrapped',
  peer: 'optional package',
  peers: 'optional packages',
  posting: 'allocation',
  recase: 'changeCase',
  refuse: 'check, report',
  refused: 'issue',
  remark: 'advice',
  remarks: 'advice',
  reworded: 'finish',
  seal: 'withCrc',
  sealed: 'withCrc',
  several: 'multiple',
  shortened: 'truncate',
  siblings: 'codesOfSameLength',
  sound: 'valid',
  spell: 'compareForm',
  spelling: 'writtenForm',
  squeeze: 'normalize',
  compacted: 'normalized',
  surest: 'best',
  survival: 'outcome',
  survive: 'outcome',
  survives: 'outcome',
  targets: 'effectiveBills',
  tersely: 'terse',
  torn: 'widelySplit',
  transaction: 'movement',
  transactions: 'movements',
  tries: 'attempts',
  untangle: 'resolveOverlaps',
  ways: 'merchantAccounts',
  widening: 'limits',
  wordless: 'raw',
};

/** Words that a folder may use, since there they mean what the field means. */
const OWN_WORDS = { 'src/ledger/': ['ledger', 'transaction'] };

const files = execFileSync('git', ['ls-files', 'src', 'app/src'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts'));
const found = files.flatMap((file) => [...inPath(file), ...inNames(file)]);
for (const line of found) console.error(line);
console.log(`${files.length} files, ${found.length} private words`);
process.exitCode = found.length > 0 ? 1 : 0;

function inPath(file) {
  return privateWords(file.replaceAll(/[/.]/g, '-'), file).map(
    (word) => `${file}: its name says ${advice(word)}`,
  );
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
      for (const word of privateWords(node.name.text, file))
        lines.push(`${file}:${line + 1}: ${node.name.text} says ${advice(word)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

function privateWords(name, file) {
  const own = Object.entries(OWN_WORDS).flatMap(([folder, words]) => (file.startsWith(folder) ? words : []));
  const words = name
    .split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .map((word) => word.toLowerCase());
  return words.filter((word) => Object.hasOwn(INSTEAD, word) && !own.includes(word));
}

function advice(word) {
  return `"${word}", a private word; here it is ${INSTEAD[word]}`;
}
