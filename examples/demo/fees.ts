import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { decode, describeIssue, type Issue, safeEncode } from 'vietqr-kit';
import { defineReference, planPurpose } from 'vietqr-kit/reference';
import { PAYEE } from './school.ts';

/** A row of the fee list with the code it got. */
export interface Fee {
  readonly line: number;
  readonly pupil: string;
  readonly name: string;
  readonly fee: string;
  readonly amount: number;
  /** The reference code, check characters included. */
  readonly code: string;
  readonly purpose: string;
  readonly shortened: boolean;
  readonly payload: string;
}

/** What is wrong with a row, by line and column. */
export type Fault = readonly [line: string, column: string, sentence: string];

/** Month and number in class make the serial: HP 09 01 and two check characters for the first pupil in September. */
const reference = defineReference({ prefix: 'HP', digits: 4 });
const MONTH = 9;
const COLUMN: Readonly<Record<string, string>> = { amount: 'số tiền', purpose: 'khoản thu' };

/** Gives every good row of the list a code and a payload, and tells what is wrong with the others. */
export function readFees(): { fees: Fee[]; faults: Fault[] } {
  const fees: Fee[] = [];
  const faults: Fault[] = [];
  const [, ...rows]: string[][] = parse(readFileSync(new URL('../fees.csv', import.meta.url)), { bom: true });
  for (const [at, [pupil = '', name = '', , fee = '', amount = '']] of rows.entries()) {
    const line = at + 2;
    const code = reference.issue(MONTH * 100 + Number(pupil.slice(-2)));
    const { purpose, parts } = planPurpose({ code, parts: [fee] });
    const result = safeEncode({ ...PAYEE, amount, purpose });
    if (result.ok) {
      const { payload, ...read } = { payload: result.value, ...decode(result.value, { strict: true }) };
      const shortened = parts.some(({ outcome }) => outcome !== 'kept');
      fees.push({ line, pupil, name, fee, amount: read.amount ?? 0, code, purpose, shortened, payload });
    } else {
      const errors = result.issues.filter(({ severity }) => severity === 'error');
      faults.push(...errors.map((issue) => faultOf(line, amount, issue)));
    }
  }
  return { fees, faults };
}

function faultOf(line: number, amount: string, issue: Issue): Fault {
  const column = COLUMN[String(issue.path[0])] ?? '';
  const empty = column === 'số tiền' && amount === '';
  return [String(line), column, empty ? 'ô trống; hãy nhập số tiền' : describeIssue(issue, 'vi')];
}
