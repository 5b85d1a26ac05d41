import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-feed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What SePay sends of a payment (its documentation of webhooks). */
function sent(code: string, amount: unknown, reference: string) {
  return {
    id: Number(reference.slice(2)),
    gateway: 'Agribank',
    transactionDate: '2026-09-05 08:15:02',
    accountNumber: '1800201234567',
    subAccount: null,
    code: null,
    content: `${code} nop tien`,
    transferType: 'in',
    description: 'BankAPINotify',
    transferAmount: amount,
    referenceCode: reference,
    accumulated: 0,
  };
}

const bills = file('list.csv', 'Mã thanh toán,Mã HS,Số tiền\nHP20410,7A01,350000\nHP20411,7A02,350000\n');
const BODIES = [sent('HP20410', 350_000, 'FT1001'), sent('HP20411', 350_000, 'FT1002')];
const lines = (bodies: readonly unknown[]) => bodies.map((body) => JSON.stringify(body)).join('\n');
const call = (...flags: readonly string[]) =>
  vietqr(['reconcile', '--json', '--lang=vi', `--bills=${bills}`, ...flags]);
const received = async (...flags: readonly string[]) =>
  JSON.parse((await call(...flags)).out).bills.map((bill: { received: number }) => bill.received);

describe('what a feed sent and was kept as JSON', () => {
  test.each([
    ['a list', JSON.stringify(BODIES)],
    ['a list over lines', JSON.stringify(BODIES, null, 2)],
    ['a line each', lines(BODIES)],
    ['a line each, with a mark before and blanks behind', `\uFEFF${lines(BODIES)}\r\n\r\n`],
    ['a line each, some sent again', lines([...BODIES, ...BODIES])],
    ['the answer of an interface', JSON.stringify({ status: 200, transactions: BODIES })],
  ])('is a statement: %s', async (_, text) => {
    expect(await received(`--statement=${file('feed.json', text)}`)).toEqual([350_000, 350_000]);
  });

  test('is booked once beside the statement of the same money', async () => {
    const bank = file(
      'bank.csv',
      'Số TK: 1800201234567\nNgày GD,Ghi có,Diễn giải,Số CT\n05/09/2026,350000,HP20410 nop tien,FT1001\n',
    );
    const both = [`--statement=${file('feed.json', lines(BODIES))}`, `--statement=${bank}`];
    expect(await received(...both)).toEqual([350_000, 350_000]);
    const again = 'được báo nhiều lần, chỉ tính một lần: 1 giao dịch, tiền vào 350.000 đ, tiền ra 0 đ';
    expect((await call(...both)).err).toContain(again);
    expect((await call(`--statement=${bank}`)).err).not.toContain('được báo nhiều lần');
    expect(await received(...both.toReversed())).toEqual([350_000, 350_000]);
  });

  test('is named in the report once, with its account and without a proof', async () => {
    const { out } = await call(`--statement=${file('feed.json', lines(BODIES))}`);
    expect(JSON.parse(out).files).toMatchObject([
      { account: '1800201234567', proof: { state: 'unproved', by: [] } },
    ]);
  });

  test('is refused by the line where a body cannot be read, unless such are left out', async () => {
    const bad = file('feed.json', lines([sent('HP20410', 'x', 'FT1001'), BODIES[1]]));
    const { code, err } = await call(`--statement=${bad}`);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('feed.json:1: lỗi transaction.amount: transferAmount'),
    ]);
    expect(await received(`--statement=${bad}`, '--skip-bad')).toEqual([0, 350_000]);
  });

  test('counts once where it was sent again in other words', async () => {
    const again = { ...BODIES[0], content: 'HP20410 nop tien lan 2', accumulated: 5 };
    expect(await received(`--statement=${file('feed.json', lines([...BODIES, again]))}`)).toEqual([
      350_000, 350_000,
    ]);
  });

  test('is refused where one event has two sums', async () => {
    const other = { ...BODIES[0], transferAmount: 999_000 };
    const { code, err } = await call(`--statement=${file('feed.json', lines([...BODIES, other]))}`);
    expect([code, err]).toEqual([
      3,
      expect.stringContaining(
        'dòng 1 và dòng 3 báo cùng một giao dịch 1001 với hai số tiền, 350.000 đ và 999.000 đ',
      ),
    ]);
  });

  test('is refused by the line where one body has two sums', async () => {
    const twice = lines(BODIES).replace('"transferAmount":', '"transferAmount":1,"transferAmount":');
    const { code, err } = await call(`--statement=${file('feed.json', twice)}`);
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('feed.json:1: transferAmount xuất hiện hai lần trong cùng một đối tượng'),
    ]);
  });

  test('may number an event as another feed does', async () => {
    const casso = { id: 1001, tid: 'FT2001', description: 'HP20411 nop', amount: 350_000 };
    const more = { when: '2026-09-05 09:00:00', bank_sub_acc_id: '1800201234567', cusum_balance: 700_000 };
    const both = file('feed.json', lines([BODIES[0], { ...casso, ...more }]));
    expect(await received(`--statement=${both}`)).toEqual([350_000, 350_000]);
  });

  test('counts once where it is a message of the bank that was kept twice', async () => {
    const message =
      'TK 1800201234567 +350,000VND luc 05-09-2026 14:02:37. SD 1,350,000VND. ND: HP20410 nop tien';
    expect(await received(`--statement=${file('feed.json', JSON.stringify([message, message]))}`)).toEqual([
      350_000, 0,
    ]);
  });

  test('is refused where a record lacks what tells one from another', async () => {
    const { id: _, referenceCode: __, ...bare } = sent('HP20410', 350_000, 'FT1001');
    const { code, err } = await call(`--statement=${file('feed.json', lines([bare, bare]))}`);
    expect([code, err]).toEqual([1, expect.stringContaining('transaction.')]);
  });

  test('is refused by the line where it breaks off', async () => {
    const cut = file('feed.json', `${lines(BODIES)}\n{"id":`);
    const { code, err } = await call(`--statement=${cut}`);
    expect([code, err]).toEqual([3, expect.stringContaining('feed.json:3: không phải JSON')]);
  });

  test.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['lists of a line', `${JSON.stringify(BODIES[0])}\n${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('is refused where it is %s one inside the other without end', async (_, text) => {
    const { code, out, err } = await call(`--statement=${file('feed.json', text)}`);
    expect([code, out, err]).toEqual([3, '', expect.stringMatching(/feed\.json.*quá 200 lớp/)]);
    const { code: again } = await vietqr(['encode', `--input=${file('list.json', text)}`]);
    expect(again).toBe(3);
  });

  test('may hold brackets in its texts', async () => {
    const body = { ...sent('HP20410', 350_000, 'FT1001'), description: `\\"${'[{'.repeat(300)}` };
    expect(await received(`--statement=${file('feed.json', JSON.stringify(body))}`)).toEqual([350_000, 0]);
  });

  test('is refused where nobody could tell whether it was sent at all: payOS signs', async () => {
    const payos = {
      code: '00',
      desc: 'success',
      success: true,
      signature: 'ab',
      data: {
        orderCode: 1,
        amount: 350_000,
        description: 'HP20410',
        accountNumber: '1',
        reference: 'FT1',
        transactionDateTime: '2026-09-05 08:15:02',
        currency: 'VND',
        paymentLinkId: 'x',
        code: '00',
        desc: 'x',
      },
    };
    const { code, err } = await call(`--statement=${file('feed.json', JSON.stringify(payos))}`);
    expect([code, err]).toEqual([1, expect.stringContaining('transaction.')]);
  });
});
