import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { vietqr } from '../../kit/inputs/vietqr.ts';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-migrate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LINK = 'https://img.vietqr.io/image/VCB-0011001234567-print.png?amount=5000&accountName=A';
mkdirSync(join(folder, 'node_modules'));
writeFileSync(join(folder, 'a.html'), `<p>\n<img src="${LINK}">`);
writeFileSync(join(folder, 'b.bin'), `\0${LINK}`);
writeFileSync(join(folder, 'node_modules', 'c.js'), LINK);

describe('migrate', () => {
  test('says where, what is told to a third party, and what to write', async () => {
    const { code, out, err } = await vietqr(['migrate', folder, '--lang=vi']);
    expect(code).toBe(0);
    expect(out).toMatch(/a\.html:2:11 {2}https:\/\/img\.vietqr\.io/);
    expect(out).toContain('dữ liệu cá nhân gửi cho bên thứ ba: Số tài khoản, Số tiền, Chủ tài khoản');
    expect(out).toContain('vietqr serve');
    expect(err).toContain('1 chỗ dùng dịch vụ ngoài trong 2 tệp');
  });

  test('prints a line of JSON for each', async () => {
    const { out } = await vietqr(['migrate', join(folder, 'a.html'), '--json']);
    expect(JSON.parse(out)).toMatchObject({
      line: 2,
      service: 'vietqr.io',
      text: LINK,
      replacement: 'picture',
    });
  });

  test('says what it cannot read', async () => {
    expect((await vietqr(['migrate', join(folder, 'none'), '--lang=en'])).code).toBe(3);
    expect((await vietqr(['migrate', '--lang=en'])).code).toBe(2);
  });
});
