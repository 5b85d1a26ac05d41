import { encode } from 'vietqr-kit';
import { expect, test } from 'vitest';
import { checkPayee } from '../../../src/cli/shared/issuing/payee-check.ts';
import { createReport } from '../../../src/issues/report.ts';
import type { ManifestRow } from '../../../src/issuing/manifest/manifest.ts';
import { slipOrder } from '../../../src/issuing/papers/documents.ts';
import { paperGroups } from '../../../src/issuing/papers/groups.ts';
import { makePapers } from '../../../src/issuing/papers/make.ts';
import { readPdfCodes, readPngCode } from '../../../src/issuing/papers/read-back.ts';
import { chooseTried } from '../../../src/issuing/papers/try-scan.ts';
import { createRegister } from '../../../src/issuing/register/register.ts';

const payee = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };

function rowOf(code: string, amount: number, group = '6A1'): ManifestRow {
  const payload = encode({ bank: payee.bank, account: payee.account, amount, purpose: code });
  return { code, key: code, class: group, items: [], amount, purpose: code, payload, payee, check: 'none' };
}

test('a picture that is not in the finished file is told, by the one whose it is', async () => {
  const rows = [rowOf('HP00000150', 1000), rowOf('HP00000150', 2000), rowOf('HP00000247', 3000)];
  const report = createReport();
  const [group] = paperGroups(rows);
  const made = group && (await makePapers(group, { papers: ['pictures'] }, report));
  expect(made?.readBack).toBeLessThan(3);
  expect(new Set(report.issues.map(({ code }) => code))).toEqual(new Set(['issue.read_back']));
});

test('what is no picture or paper holds no code', () => {
  expect(readPngCode(Uint8Array.of(1, 2, 3))).toBeUndefined();
  expect(readPdfCodes(new TextEncoder().encode('%PDF-1.7 stream'))).toEqual([]);
});

test('a camera tries the first of each class and one of a hundred, whoever makes the shares', () => {
  const rows = Array.from({ length: 250 }, (_, at) => rowOf(`HP${at}`, 1000, at < 200 ? 'A' : 'B'));
  expect([...chooseTried(rows)].map(({ code }) => code)).toEqual(['HP0', 'HP99', 'HP199', 'HP200']);
});

test('another payee than before is refused until its last four are repeated', () => {
  const register = createRegister([{ key: 'a', serial: 1, payee: '970436 0011001234567 AI DO' }]);
  const report = createReport();
  expect(checkPayee(payee, { register, before: [] }, '1234', report)).toBe(false);
  expect(report.issues.map(({ code }) => code)).toEqual(['issue.payee_changed']);
  expect(checkPayee(payee, { register, before: [] }, '4567', createReport())).toBe(true);
  expect(checkPayee(payee, { register: createRegister(), before: [] }, undefined, createReport())).toBe(true);
});

test('slips stand in the order in which the cut stack is that of the list', async () => {
  const rows = Array.from({ length: 8 }, (_, at) => rowOf(`HP${at}`, 1000));
  expect(slipOrder(rows.map((_row, at) => at))).toEqual([0, 3, 6, 1, 4, 7, 2, 5]);
  const report = createReport();
  const [group] = paperGroups(rows);
  const made = group && (await makePapers(group, { papers: ['slips'] }, report));
  expect([made?.readBack, report.issues]).toEqual([8, []]);
});
