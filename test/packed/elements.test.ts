import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toPng } from '../../src/draw/png.ts';
import { decode, encode } from '../../src/index.ts';
import { scan } from '../../src/scan/scan.ts';
import { serve, startBrowser } from '../kit/browser/browser.ts';
import { filmOf } from '../kit/browser/film.ts';
import { hasTools } from '../kit/tools.ts';
import { draw } from '../oracle/picture.ts';

const PAYMENT = { bank: '970436', account: '0011001234567', amount: 350_000, purpose: 'HP2026K7 thang 9' };
const PAYLOAD = encode(PAYMENT);
const OTHER = encode({ ...PAYMENT, account: '0011009999999' });
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'vietqr-elements-'));

/** The page lends itself to nobody: only its own scripts run, no style of an attribute or element is let in. */
const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; media-src blob:; img-src 'self'">
<link rel="icon" href="icon.png"></head><body>
<vietqr-code bank="VCB" account="0011001234567" amount="350000" purpose="HP2026K7 thang 9"
  account-name="TRƯỜNG TIỂU HỌC HOA SEN"></vietqr-code>
<form><vietqr-bank-picker name="bank" required></vietqr-bank-picker>
<vietqr-scanner name="code" required></vietqr-scanner></form>
<script type="module" src="page.js"></script></body></html>`;

const SCRIPT = `import { defineElements } from 'vietqr-kit/elements';
const early = document.createElement('vietqr-code');
early.payment = ${JSON.stringify(PAYMENT)};
early.id = 'early';
document.body.append(early);
globalThis.told = [];
for (const type of ['vietqr-ready', 'vietqr-issues', 'vietqr-scan', 'change'])
  document.addEventListener(type, (event) => told.push([type, event.target.localName, event.detail]));
defineElements();
defineElements();`;

describe.runIf(hasTools('chromium'))('the elements', () => {
  let browser: Awaited<ReturnType<typeof startBrowser>>;
  let server: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  const faults: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    const film = join(folder, 'camera.y4m');
    writeFileSync(film, filmOf(draw(PAYLOAD, 8)));
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'icon.png'), toPng(PAYLOAD));
    await build({
      stdin: { contents: SCRIPT, resolveDir: root },
      outfile: join(folder, 'page.js'),
      bundle: true,
      format: 'esm',
      platform: 'browser',
      logLevel: 'error',
    });
    [browser, server] = await Promise.all([startBrowser(film), serve(folder)]);
  });

  afterAll(async () => {
    server?.stop();
    await browser?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    faults.length = 0;
    requests.length = 0;
    page = await browser.context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    await page.goto(server.url);
    await page.locator('vietqr-code svg').first().waitFor();
  });

  /** Nothing but the page's own files is asked for, and nothing goes wrong in silence. */
  afterEach(async () => {
    expect(requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('blob:'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  const code = (): Locator => page.locator('vietqr-code').first();
  const shown = () => code().evaluate((element: HTMLElement & { value: string }) => element.value);
  const told = (type: string): Promise<unknown[]> =>
    page.evaluate(
      (asked) => Reflect.get(globalThis, 'told').filter(([each]: [string]) => each === asked),
      type,
    );
  const inForm = (name: string): Promise<unknown> =>
    page.evaluate((asked) => new FormData(document.forms[0]).get(asked), name);
  const textsIn = async (picture: Uint8Array) => (await scan(picture)).map(({ text }) => text);
  const attributes = (set: Readonly<Record<string, string | null>>) =>
    code().evaluate((element, all) => {
      for (const [name, value] of Object.entries(all))
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
    }, set);

  describe('vietqr-code', () => {
    test('shows a code that is read back from the screen, and says what it says', async () => {
      expect(await textsIn(await code().locator('svg').screenshot())).toEqual([PAYLOAD]);
      expect(await code().locator('dd').allTextContents()).toEqual([
        'Vietcombank · 970436',
        '0011001234567',
        'TRƯỜNG TIỂU HỌC HOA SEN',
        '350.000 đ',
        'HP2026K7 thang 9',
      ]);
      expect(await code().locator('svg title').textContent()).toBe(
        'Mã VietQR: Vietcombank, 0011001234567, 350.000 đ',
      );
      await attributes({ lang: 'en' });
      await code().locator('dt', { hasText: 'Account name' }).waitFor();
    });

    test('keeps what was set before it was defined', async () => {
      const early = page.locator('#early');
      expect(await textsIn(await early.locator('svg').screenshot())).toEqual([PAYLOAD]);
      expect(await told('vietqr-ready')).toHaveLength(2);
    });

    test.each([
      ['an amount that could be meant otherwise', { amount: '350.00' }],
      ['an amount that is there and empty', { amount: '' }],
      ['no account', { account: null }],
      ['a bank that nobody knows', { bank: 'Ngân hàng Mặt Trăng' }],
      ['a text of a code beside a payment', { payload: OTHER }],
    ])('shows no code for %s, not the former one either', async (_, set) => {
      await attributes(set);
      const fault = code().locator('[role=alert]');
      await fault.waitFor();
      expect(await fault.textContent()).toMatch(/^Chưa tạo được mã QR: .*[ắạệôưđ]/);
      expect([await code().locator('svg').count(), await shown()]).toEqual([0, '']);
      expect(await told('vietqr-issues')).toHaveLength(1);
    });

    test('reads the text of a code, unless it is damaged', async () => {
      const bare = { bank: null, account: null, amount: null, purpose: null };
      await attributes({ ...bare, payload: OTHER });
      await code().locator('dd', { hasText: '0011009999999' }).waitFor();
      expect(await shown()).toBe(OTHER);
      await attributes({ payload: OTHER.replace('350000', '350001') });
      await code().locator('[role=alert]', { hasText: 'CRC' }).waitFor();
      expect(await shown()).toBe('');
    });

    test('shows the amount that it was given or none, whatever the attribute says', async () => {
      const said = [
        '0',
        '1',
        '01',
        '1e3',
        '1.000',
        '1,000',
        '٣',
        '9999999999999',
        '10000000000000',
        ' 5 ',
        '-1',
        '0x10',
      ];
      for (const amount of said) {
        await attributes({ amount });
        const text = await shown();
        const isWhole = /^(?:0|[1-9]\d{0,12})$/.test(amount);
        expect(text === '' ? undefined : decode(text).amount, amount).toBe(
          isWhole ? Number(amount) || undefined : undefined,
        );
      }
      await attributes({ amount: '9999999999999' });
      await code().locator('dd', { hasText: '9.999.999.999.999 đ' }).waitFor();
    });

    test('has the text of what is set at once, in a page or out of it, and keeps what it was given', async () => {
      const texts = await code().evaluate((element: HTMLElement & { value: string }, payment) => {
        element.setAttribute('amount', '1000');
        const [set, lone] = [
          element.value,
          Object.assign(document.createElement('vietqr-code'), { payment }),
        ];
        payment.amount = 2000;
        return [set, Reflect.get(lone, 'value')];
      }, PAYMENT);
      expect(texts.map((text) => decode(text).amount)).toEqual([1000, 350_000]);
    });

    test('is saved as a picture', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        code().getByRole('button', { name: 'Lưu ảnh mã QR' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('vietqr.png');
      expect(await textsIn(await readFile(await download.path()))).toEqual([PAYLOAD]);
    });
  });

  describe('vietqr-bank-picker', () => {
    const field = () => page.getByRole('combobox', { name: 'Ngân hàng' });
    const isValid = () => page.locator('vietqr-bank-picker').evaluate((element) => element.matches(':valid'));

    test('gives the form the BIN of the bank that was chosen by keys', async () => {
      expect([await inForm('bank'), await isValid()]).toEqual([null, false]);
      await field().fill('vietcom');
      await field().press('ArrowDown');
      await field().press('Enter');
      expect([await inForm('bank'), await isValid(), await field().inputValue()]).toEqual([
        '970436',
        true,
        'Vietcombank',
      ]);
      expect(await told('change')).toHaveLength(1);
    });

    test('or by the pointer; and forgets it when another text is typed', async () => {
      await field().fill('agri');
      await page.getByRole('option', { name: 'Agribank' }).click();
      expect(await inForm('bank')).toBe('970405');
      expect(await told('change')).toHaveLength(1);
      await field().fill('agrix');
      expect(await told('change')).toHaveLength(2);
      await field().press('Escape');
      expect([await inForm('bank'), await isValid()]).toEqual([null, false]);
    });

    test('follows its attribute until somebody chooses', async () => {
      const picker = page.locator('vietqr-bank-picker');
      for (const bin of ['970405', '970436']) {
        await picker.evaluate((element, value) => element.setAttribute('value', value), bin);
        await expect.poll(() => inForm('bank')).toBe(bin);
      }
      await field().fill('agribank');
      await field().press('Enter');
      await picker.evaluate((element) => element.setAttribute('value', '970422'));
      await expect.poll(() => inForm('bank')).toBe('970405');
    });

    test('starts with its value, and goes back to it with the form', async () => {
      const picker = page.locator('vietqr-bank-picker');
      await picker.evaluate((element) => element.setAttribute('value', '970405'));
      await expect.poll(() => inForm('bank')).toBe('970405');
      await field().fill('vietcombank');
      await field().press('Enter');
      expect(await inForm('bank')).toBe('970436');
      await page.evaluate(() => document.forms[0]?.reset());
      expect([await inForm('bank'), await field().inputValue()]).toEqual(['970405', 'Agribank']);
      await page.evaluate(() => {
        const disabled = document.querySelector('vietqr-bank-picker');
        disabled?.setAttribute('disabled', '');
      });
      await expect.poll(() => field().isDisabled()).toBe(true);
      expect(await inForm('bank')).toBeNull();
    });
  });

  describe('vietqr-scanner', () => {
    const scanner = () => page.locator('vietqr-scanner');
    const verdict = () => scanner().locator('[part=verdict]');
    const give = (...pictures: readonly Uint8Array[]) =>
      scanner()
        .locator('input[type=file]')
        .setInputFiles(
          pictures.map((each) => ({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from(each) })),
        );

    test('reads a code before the camera, says whom it pays, and gives it to the form', async () => {
      await scanner().getByRole('button', { name: 'Quét bằng camera' }).click();
      await verdict().locator('dd', { hasText: '350.000 đ' }).waitFor();
      expect(await verdict().textContent()).toContain('Kiểm tra tên người nhận');
      expect(await inForm('code')).toBe(PAYLOAD);
      expect(await told('vietqr-scan')).toMatchObject([['vietqr-scan', 'vietqr-scanner', { kind: 'good' }]]);
      expect(await scanner().locator('video').isVisible()).toBe(false);
      await scanner().getByRole('button', { name: 'Quét mã khác' }).click();
      await expect.poll(() => told('vietqr-scan')).toHaveLength(2);
    });

    test('turns the camera off when it is disabled', async () => {
      await scanner().evaluate((element) =>
        Reflect.set(element, 'reader', async () => ({ ok: true, value: [], warnings: [] })),
      );
      await scanner().getByRole('button', { name: 'Quét bằng camera' }).click();
      await scanner().locator('video').waitFor();
      await scanner().evaluate((element) => element.setAttribute('disabled', ''));
      await scanner().locator('video').waitFor({ state: 'hidden' });
    });

    test('reads a picture; a damaged code has no value', async () => {
      await give(toPng(PAYLOAD));
      await verdict().locator('dd', { hasText: '0011001234567' }).waitFor();
      await give(toPng(PAYLOAD.replace('350000', '350001')));
      await verdict().getByText('Mã QR có lỗi. Đừng chuyển tiền.').waitFor();
      expect(await inForm('code')).toBeNull();
      await give(toPng('https://example.com'));
      await verdict().getByText('Đây không phải mã thanh toán.').waitFor();
      expect(await inForm('code')).toBeNull();
    });

    test('takes none of several codes, since nobody knows which is meant', async () => {
      const [one, two] = [draw(PAYLOAD, 6), draw(OTHER, 6)];
      await scanner().evaluate(
        (element, texts) =>
          Reflect.set(element, 'reader', async () => ({
            ok: true,
            value: texts.map((text) => ({ text, position: {} })),
            warnings: [],
          })),
        [PAYLOAD, OTHER],
      );
      await give(toPng(PAYLOAD));
      await verdict().getByText('Có nhiều mã QR').waitFor();
      expect([await inForm('code'), one.width, await told('vietqr-scan')]).toEqual([null, two.width, []]);
    });

    test('says what a picture lacks, and that a reader failed', async () => {
      await give(toPng(PAYLOAD).subarray(0, 60));
      await verdict().getByText(/[ảượ]/).waitFor();
      await scanner().evaluate((element) =>
        Reflect.set(element, 'reader', () => Promise.reject(new Error('x'))),
      );
      await give(toPng(PAYLOAD));
      await verdict().getByText('Không đọc được ảnh. Hãy thử lại.').waitFor();
    });
  });
});
