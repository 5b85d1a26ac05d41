import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toPng } from '../../src/draw/png.ts';
import { encode } from '../../src/index.ts';
import { scan } from '../../src/scan/scan.ts';
import { serve, startBrowser } from '../kit/browser/browser.ts';
import { filmOf } from '../kit/browser/film.ts';
import { hasTools } from '../kit/tools.ts';
import { draw } from '../oracle/picture.ts';

const PAYMENT = { bank: '970436', account: '0011001234567', amount: 350_000, purpose: 'HP2026K7 thang 9' };
const PAYLOAD = encode(PAYMENT);
const DAMAGED = PAYLOAD.replace('350000', '350001');
const PROMPTPAY = '00020101021129370016A000000677010111011300660000000005802TH530376463048956';
const root = join(import.meta.dirname, '../..');
const built = join(root, 'app/dist');
const home = mkdtempSync(join(tmpdir(), 'vietqr-web-'));

const POPPLER = hasTools('poppler-utils');

describe.runIf(hasTools('chromium'))('the page', () => {
  let browser: Awaited<ReturnType<typeof startBrowser>>;
  let server: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  const faults: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'scripts/web.mjs')]);
    const film = join(home, 'camera.y4m');
    writeFileSync(film, filmOf(draw(PAYLOAD, 8)));
    [browser, server] = await Promise.all([startBrowser(film), serve(built)]);
  });

  afterAll(async () => {
    server?.stop();
    await browser?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  beforeEach(async () => {
    faults.length = 0;
    requests.length = 0;
    page = await open(server.url);
  });

  /** Whatever a test does, nothing but the page's own files is asked for, and nothing goes wrong in silence. */
  afterEach(async () => {
    const own = (url: string) =>
      [server.url, pathToFileURL(built).href, 'blob:', 'data:'].some((start) => url.startsWith(start));
    expect(requests.filter((url) => !own(url))).toEqual([]);
    expect(requests.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  async function open(url: string): Promise<Page> {
    const opened = await browser.context.newPage();
    opened.on('request', (request) => requests.push(request.url()));
    opened.on('pageerror', (error) => faults.push(String(error)));
    opened.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    await opened.goto(url);
    return opened;
  }

  describe('makes a code', () => {
    test('that is read back from the picture on the screen', async () => {
      await fillForm(page);
      expect(await textsIn(await page.locator('#card svg').screenshot())).toEqual([PAYLOAD]);
      await page.locator('#make-state', { hasText: 'Mã QR đã sẵn sàng: Vietcombank' }).waitFor();
      expect(await page.textContent('#amount-hint')).toBe('Ba trăm năm mươi nghìn đồng');
    });

    test.each(['compact2', 'print', 'poster', 'qr_only'])('in the layout %s', async (layout) => {
      await fillForm(page);
      await page.check(`input[value=${layout}]`);
      expect(await textsIn(await page.locator('#card svg').screenshot())).toEqual([PAYLOAD]);
    });

    test('and saves it as PNG and SVG', async () => {
      await fillForm(page);
      const [png, svg] = [await download(page, 'png'), await download(page, 'svg')];
      expect(await textsIn(readFileSync(png))).toEqual([PAYLOAD]);
      expect(readFileSync(svg, 'utf8')).toContain('TRƯỜNG TIỂU HỌC HOA SEN');
    });

    test.runIf(POPPLER)('and saves it as PDF', async () => {
      await fillForm(page);
      const pdf = await download(page, 'pdf');
      expect(poppler('pdftotext', pdf, '-')).toContain('TRƯỜNG TIỂU HỌC HOA SEN');
      poppler('pdftoppm', '-png', '-r', '150', '-singlefile', pdf, join(home, 'page'));
      expect(await textsIn(readFileSync(join(home, 'page.png')))).toEqual([PAYLOAD]);
    });

    test.runIf(POPPLER)('and prints the card and nothing else', async () => {
      await fillForm(page);
      const file = join(home, 'printed.pdf');
      await page.pdf({ path: file, format: 'A4' });
      const words = poppler('pdftotext', file, '-')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      expect(words).toEqual([
        'VietQR',
        '350.000 đ',
        'HP2026K7 thang 9',
        'TRƯỜNG TIỂU HỌC HOA SEN',
        '0011 0012 34567 · Vietcombank',
      ]);
    });

    test('only of what is right, and says beside the field what is wrong', async () => {
      await fillForm(page);
      await page.fill('#purpose', 'x'.repeat(26));
      await page.press('#purpose', 'Tab');
      expect(await page.textContent('#purpose-fault')).toContain('26 ký tự, tối đa 25');
      expect(await page.getAttribute('#purpose', 'aria-invalid')).toBe('true');
      expect(await page.locator('#card svg').count()).toBe(0);
      expect(await page.isDisabled('#save-png')).toBe(true);
    });

    test('of all that is needed, and asks for it only once it was left out', async () => {
      await page.fill('#bank', 'vietcom');
      expect(await page.textContent('#account-fault')).toBe('');
      await page.focus('#account');
      await page.press('#account', 'Tab');
      expect(await page.textContent('#account-fault')).toBe('Cần điền ô này.');
      expect(await page.textContent('#bank-fault')).toBe('');
    });

    test('never of an amount that could be meant otherwise', async () => {
      await fillForm(page);
      for (const amount of ['350.00', '3,5', '1.000,50', '12.34.567']) {
        await page.fill('#amount', amount);
        expect(await page.locator('#card svg').count(), amount).toBe(0);
      }
      for (const amount of ['350000', '350.000', '350,000', '350 000 đ']) {
        await page.fill('#amount', amount);
        expect(await page.textContent('#payload'), amount).toBe(PAYLOAD);
      }
    });
  });

  describe('reads a code', () => {
    test('dropped as a damaged picture, and tells the fault in Vietnamese, then in English', async () => {
      await drop(page, toPng(DAMAGED));
      const report = page.locator('.report');
      await report.waitFor();
      expect(await report.textContent()).toContain('Mã QR có lỗi. Đừng chuyển tiền.');
      expect(await report.textContent()).toContain('mã CRC là');
      expect(await page.textContent('mark')).toBe(DAMAGED.slice(-8));
      expect(await page.textContent('#read-state')).toContain('Mã QR có lỗi');
      await page.click('#language');
      expect(await report.textContent()).toContain('checksum is');
    });

    test('pasted as text, field by field', async () => {
      await page.click('#tab-read');
      await page.fill('#text', PAYLOAD);
      const fields = page.locator('.report dd');
      await fields.first().waitFor();
      expect((await fields.allTextContents()).slice(0, 4)).toEqual([
        'Vietcombank (970436)',
        '0011001234567',
        '350.000 đ',
        'HP2026K7 thang 9',
      ]);
    });

    test('and offers its repairs, one of which is taken up with a click', async () => {
      await page.click('#tab-read');
      await page.fill('#text', `${PAYLOAD}&callbackurl=app://done`);
      const offered = page.locator('.repairs li');
      await offered.first().waitFor();
      expect(await offered.allTextContents()).toEqual([
        expect.stringContaining('bỏ phần chữ thừa ở đầu hoặc cuối chuỗi mã QR'),
      ]);
      await offered.getByRole('button').click();
      expect(await page.textContent('.report.good .code')).toBe(PAYLOAD);
      expect(await page.inputValue('#text')).toBe(PAYLOAD);
    });

    test('of another network, and names its ways to pay', async () => {
      await page.click('#tab-read');
      await page.fill('#text', PROMPTPAY);
      await page.locator('.report').waitFor();
      expect(await page.textContent('.report .scheme')).toContain('PromptPay');
      expect(await page.textContent('.report .merchant-accounts')).toContain('PromptPay');
    });

    test('seen by the camera', async () => {
      await page.click('#tab-read');
      await page.click('#camera');
      await page.locator('.report.good').waitFor();
      expect(await page.textContent('.report .code')).toBe(PAYLOAD);
      expect(await page.isHidden('#video')).toBe(true);
    });

    test('with nothing of its picture kept when a text comes after it', async () => {
      await drop(page, toPng(DAMAGED));
      await page.fill('#text', PAYLOAD);
      await page.locator('.report.good').waitFor();
      await page.waitForTimeout(500);
      expect(await page.textContent('.report .code')).toBe(PAYLOAD);
    });

    test('and says so when there is none', async () => {
      await drop(page, toPng(PAYLOAD).slice(0, 200));
      await page.locator('.failure').waitFor();
      expect(await page.textContent('#read-state')).toContain('bị hỏng');
    });

    test('without taking its text for markup', async () => {
      await page.click('#tab-read');
      await page.fill('#text', '<img src=x onerror=alert(1)>');
      await page.locator('.report').waitFor();
      expect(await page.locator('#reports img').count()).toBe(0);
    });
  });

  describe('is for everyone', () => {
    test('who has only a keyboard', async () => {
      const order: string[] = [];
      const step = async () => {
        await page.keyboard.press('Tab');
        order.push(
          await page.evaluate(() => document.activeElement?.id || document.activeElement?.className || ''),
        );
      };
      for (let i = 0; i < 4; i++) await step();
      await page.keyboard.type('vietcom');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await step();
      await page.keyboard.type(PAYMENT.account);
      await step();
      await step();
      await page.keyboard.type('350.000');
      await step();
      await page.keyboard.type('HP2026K7 tháng 9');
      await step();
      await page.keyboard.press('ArrowRight');
      await step();
      expect(order).toEqual([
        'skip',
        'language',
        'tab-make',
        'bank',
        'account',
        'holder',
        'amount',
        'purpose',
        '',
        'print',
      ]);
      expect(await page.textContent('#payload')).toBe(PAYLOAD);
      expect(await page.isChecked('input[value=print]')).toBe(true);
      await page.focus('#tab-make');
      await page.keyboard.press('ArrowRight');
      expect(await page.isVisible('#read')).toBe(true);
    });

    test('in both languages: every sentence of the page changes', async () => {
      const sentences = () => page.locator('[data-say]').allTextContents();
      const vietnamese = await sentences();
      await page.click('#language');
      const english = await sentences();
      expect(english.filter((sentence, at) => sentence === vietnamese[at])).toEqual([]);
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      const words = await page.evaluate(() => {
        for (const bilingual of document.querySelectorAll('#language, noscript')) bilingual.remove();
        return document.body.textContent ?? '';
      });
      expect(words.replaceAll('đồng', '')).not.toMatch(/[ăđơưạảấầậắằếềệịọốồộớờợụứừựỹ]/i);
    });

    test('on a phone 360 pixels wide', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      await fillForm(page);
      for (const tab of ['#tab-make', '#tab-read']) {
        await page.click(tab);
        if (tab === '#tab-read') await page.fill('#text', DAMAGED);
        await page.waitForTimeout(400);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      }
      expect(await page.evaluate(smallTargets)).toEqual([]);
    });

    test('with a name for every control and enough contrast for every word', async () => {
      await fillForm(page);
      expect(await page.evaluate(paleWords)).toEqual([]);
      expect(await page.evaluate(nameless)).toEqual([]);
      await page.click('#tab-read');
      await page.fill('#text', DAMAGED);
      await page.locator('.report').waitFor();
      expect(await page.evaluate(paleWords)).toEqual([]);
    });
  });

  test('cannot send anything, even if it wanted to', async () => {
    const sent = await page.evaluate(async (url) => {
      const picture = new Promise((resolve) => {
        const image = new Image();
        image.addEventListener('load', () => resolve('sent'));
        image.addEventListener('error', () => resolve('refused'));
        image.src = `${url}?beacon`;
      });
      const fetched = fetch(url).then(
        () => 'sent',
        () => 'refused',
      );
      return Promise.all([picture, fetched]);
    }, server.url);
    expect(sent).toEqual(['refused', 'refused']);
    expect(faults.splice(0)).toContainEqual(expect.stringContaining('Content Security Policy'));
  });

  test('opened as a file, without any network, makes and reads a code', async () => {
    await browser.context.setOffline(true);
    const local = await open(pathToFileURL(join(built, 'index.html')).href);
    await fillForm(local);
    const file = await download(local, 'png');
    await drop(local, readFileSync(file));
    await local.locator('.report.good').waitFor();
    expect(await local.textContent('.report .code')).toBe(PAYLOAD);
    await local.close();
    await browser.context.setOffline(false);
  });
});

async function fillForm(page: Page): Promise<void> {
  await page.fill('#bank', 'vietcom');
  await page.press('#bank', 'Enter');
  await page.fill('#account', PAYMENT.account);
  await page.fill('#holder', 'TRƯỜNG TIỂU HỌC HOA SEN');
  await page.fill('#amount', '350.000');
  await page.fill('#purpose', 'HP2026K7 tháng 9');
}

async function textsIn(picture: Uint8Array): Promise<string[]> {
  return (await scan(new Uint8Array(picture))).map(({ text }) => text);
}

async function download(page: Page, kind: 'png' | 'pdf' | 'svg'): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`#save-${kind}`)]);
  const path = join(home, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** Drops a picture file on the page, as a person does with a mouse. */
async function drop(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate((base64) => {
    const file = new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'dropped.png');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, Buffer.from(bytes).toString('base64'));
}

function poppler(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8' });
}

/** In the page: buttons and fields lower than 40 pixels. */
function smallTargets(): string[] {
  return [
    ...document.querySelectorAll('button, input:not([type=radio], [type=file]), textarea, .choices label'),
  ]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 40)
    .map((element) => element.outerHTML);
}

/** In the page: controls without a name. */
function nameless(): string[] {
  return [...document.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, textarea, button')]
    .filter((control) => !control.textContent?.trim() && !control.labels?.length && !control.ariaLabel)
    .map((control) => control.outerHTML);
}

/** In the page: words with less contrast than WCAG 2.2 §1.4.3 wants of small type; what is disabled is exempt. */
function paleWords(): string[] {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = ([red = 0, green = 0, blue = 0]: number[]) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element: Element | null): number[] => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && !element.matches(':disabled, svg *'))
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    .filter((element) => {
      const pair = [light(channels(getComputedStyle(element).color)), light(ground(element))].sort(
        (a, b) => b - a,
      );
      return ((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05) < 4.5;
    })
    .map((element) => element.outerHTML);
}
