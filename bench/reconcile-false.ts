/**
 * How often a line that is not ours is matched: 100,000 issued codes against 1,000,000 made-up lines without any of them.
 * Usage: tsx bench/reconcile-false.ts [--lines 5000000] [--strangers]; the latter asks only for the lines of strangers.
 *
 * A window of random letters and digits equals one of N codes of length L with probability N / 36^L, so a line with W windows
 * names one by chance W·N / 36^L times: for N = 10^5, L = 9 and W = 100 that is 10^-7. The check characters add nothing to
 * this, since only issued codes are looked up; they keep a mistyped code from being another bill's. What is one character away
 * from an issued code occurs L·35 times as often and is only suggested. The last two parts measure both rates with codes short
 * enough to be hit. The lines of strangers are made up after published shapes, for institutions that say what their codes are.
 */
import { parseArgs } from 'node:util';
import { DEFAULT_RISK } from '../src/reconcile/matching/evidence/rules.ts';
import { createReconciler } from '../src/reconcile/matching/reconciler.ts';
import { UNAMBIGUOUS_ALPHABET, verifies } from '../src/text/check-digits.ts';
import { createForeignLines, generator, issueCodes, randomText } from '../test/kit/inputs/foreign.ts';
import { type InventedInstitution, inventInstitutions } from '../test/kit/reconcile/institutions.ts';
import { createStrangers } from '../test/kit/reconcile/strangers.ts';

const CODES = 100_000;
const OPTIONS = parseArgs({ options: { lines: { type: 'string' }, strangers: { type: 'boolean' } } }).values;
const LINES = Number(OPTIONS.lines ?? 1_000_000);
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const random = generator(20261121);

if (!OPTIONS.strangers) ourOwn();
for (const each of inventInstitutions(generator(20261129))) strangers(each);
if (!OPTIONS.strangers) {
  chance();
  typing();
}

function ourOwn() {
  falseMatches('own codes, prefix HS, 9 characters', issueCodes('HS', 6, CODES), true);
  falseMatches('foreign codes, DH and 6 digits', plainCodes('DH', 6), false);
  falseMatches('customer numbers of 6 digits', plainCodes('', 6), false);
  falseMatches('customer numbers of 10 digits', plainCodes('', 10), false);
}

function falseMatches(name: string, codes: readonly string[], checked: boolean) {
  const check = (code: string) => code.startsWith('HS') && verifies(code.slice(2), '31-3');
  const { match } = createReconciler(
    codes.map((code) => ({ code })),
    checked ? { check } : {},
  );
  const nextLine = createForeignLines(generator(5));
  const counts = { matched: 0, multiple: 0, suggested: 0, none: 0 };
  const examples: string[] = [];
  const from = performance.now();
  for (let i = 0; i < LINES; i++) {
    const line = nextLine();
    const found = match(line);
    counts[found.status]++;
    if ((found.status === 'matched' || found.status === 'multiple') && examples.length < 5)
      examples.push(
        `${found.bills[0]?.code} in ${line} (${found.evidence.map(({ rule }) => rule).join(' ')})`,
      );
  }
  const seconds = (performance.now() - from) / 1000;
  console.log(
    `${name}: ${codes.length} codes, ${LINES} lines, ${JSON.stringify(counts)}, ${seconds.toFixed(0)} s`,
  );
  for (const example of examples) console.log(`  ${example}`);
}

/** Lines such as come into the account of an institution and mean none of its codes, though their numbers lie in the same range. */
function strangers(invented: InventedInstitution) {
  const { codes, institution, name } = invented;
  const { match } = createReconciler(
    codes.map((code) => ({ code })),
    { institution },
  );
  const nextLine = createStrangers(generator(8), invented);
  const wrong: string[] = [];
  let suggested = 0;
  for (let i = 0; i < LINES; i++) {
    const line = nextLine();
    const { status, bills } = match(line);
    if (status === 'matched' || status === 'multiple') wrong.push(`${bills[0]?.code} in ${line}`);
    if (status === 'suggested') suggested++;
  }
  const allowed = LINES * DEFAULT_RISK;
  console.log(
    `strangers of ${name}: ${codes.length} codes, ${LINES} lines, ${wrong.length} matched (${allowed.toFixed(1)} allowed; 95 % sure that fewer than ${mostExpected(wrong.length).toFixed(1)} are to be expected), ${suggested} suggested`,
  );
  for (const line of wrong.slice(0, 5)) console.log(`  ${line}`);
}

/** The mean of a Poisson distribution that gives as few hits, or fewer, in one of twenty runs. */
function mostExpected(hits: number): number {
  let [low, high] = [0, 10 + 3 * hits];
  for (let step = 0; step < 60; step++) {
    const mean = (low + high) / 2;
    let [term, all] = [Math.exp(-mean), 0];
    for (let count = 0; count <= hits; count++) {
      all += term;
      term *= mean / (count + 1);
    }
    if (all > 0.05) low = mean;
    else high = mean;
  }
  return high;
}

/** Random tokens against short codes: lines that name a code, beside the number derived. */
function chance() {
  const codes = issueCodes('K', 3, 20_000);
  const { match } = createReconciler(codes.map((code) => ({ code })));
  const lines = 200_000;
  const windows = 16 - 5 + 1;
  let named = 0;
  for (let i = 0; i < lines; i++)
    if (match(randomText(random, ALPHANUMERIC, 16)).evidence.length > 0) named++;
  const derived = (lines * windows * codes.length) / 36 ** 5;
  console.log(
    `by chance: ${named} of ${lines} lines of 16 characters name one of ${codes.length} codes of 5; derived ${derived.toFixed(0)}`,
  );
}

/** One mistyped character in every issued code: how many name another bill, with and without check characters. */
function typing() {
  for (const checked of [true, false]) {
    const codes = checked ? issueCodes('HS', 3, 20_000) : unchecked(20_000);
    const { match } = createReconciler(codes.map((code) => ({ code })));
    let wrong = 0;
    for (const code of codes) {
      const place = 2 + Math.floor(random() * (code.length - 2));
      const typed = code.slice(0, place) + other(code.charAt(place)) + code.slice(place + 1);
      if (match(typed).status === 'matched') wrong++;
    }
    console.log(
      `mistyped once, ${checked ? 'with' : 'without'} check character: ${wrong} of ${codes.length} name another bill`,
    );
  }
}

function unchecked(count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(`HS${randomText(random, UNAMBIGUOUS_ALPHABET, 3)}`);
  return [...codes];
}

function other(character: string): string {
  const others = UNAMBIGUOUS_ALPHABET.replace(character, '');
  return others.charAt(Math.floor(random() * others.length));
}

function plainCodes(prefix: string, digits: number): string[] {
  const codes = new Set<string>();
  while (codes.size < CODES) codes.add(prefix + randomText(random, '0123456789', digits));
  return [...codes];
}
