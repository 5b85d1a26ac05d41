import { describe, expect, test } from 'vitest';
import { banks, findBank } from '../../../src/banks/index.ts';
import { openEditor } from '../../kit/structure/editor.ts';

const editor = openEditor();

/** Every place where a program names a bank. */
const PLACES = {
  encode: "import { encode } from 'vietqr-kit'; encode({ bank: '|', account: '1' });",
  safeEncode: "import { safeEncode } from 'vietqr-kit'; safeEncode({ account: '1', bank: '|' });",
  PaymentInput: "import type { PaymentInput } from 'vietqr-kit'; const input: PaymentInput = { bank: '|' };",
  findBank: "import { findBank } from 'vietqr-kit'; findBank('|');",
  matchBank: "import { matchBank } from 'vietqr-kit/banks'; matchBank('|');",
  vietqr: "import { vietqr } from 'vietqr-kit/profiles'; vietqr.encode({ bank: '|', account: '1' });",
  momo: "import { momo } from 'vietqr-kit/profiles'; momo.encode({ bank: '|', account: '1' });",
  card: "import { card } from 'vietqr-kit/documents'; card({ payload: { bank: '|', account: '1' } });",
  toDeepLink:
    "import { toDeepLink } from 'vietqr-kit/hosted'; toDeepLink({ bank: '|', account: '1' }, { app: 'mb' });",
  hostedHandler:
    "import { hostedHandler } from 'vietqr-kit/hosted'; hostedHandler({ accounts: [{ bank: '|', account: '1' }] });",
  issue:
    "import { issue } from 'vietqr-kit/issuing'; issue([], { payee: { bank: '|', account: '1', accountName: 'A' } });",
};

describe('an editor', () => {
  test.each(Object.entries(PLACES))('offers the banks in %s', (_name, program) => {
    const offered = editor.offered(program);
    expect(offered).toEqual(
      expect.arrayContaining(['VCB', 'Vietcombank', 'TCB', 'Techcombank', 'MB', 'BIDV']),
    );
    const wrong = offered.filter(
      (word) => !banks.some((bank) => findBank(word) === bank && bank.receiveSupported),
    );
    expect(wrong).toEqual([]);
  });

  test('offers none where only BINs are taken', () => {
    const offered = editor.offered(
      "import { encode } from 'vietqr-kit/lite'; encode({ bank: '|', account: '1' });",
    );
    expect(offered).toEqual([]);
  });
});
