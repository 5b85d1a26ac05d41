import { Readable } from 'node:stream';
import { safeReadStatement, streamStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';

const HEADINGS = ['Ngày', 'Nội dung', 'Nợ', 'Có'];

async function codesOf(input: unknown, options?: object) {
  const result = await safeReadStatement(input, options);
  const issues = result.ok ? result.warnings : result.issues;
  return { ok: result.ok, codes: issues.map(({ code, path }) => [code, ...path].join(' ')) };
}

describe('a row that carries money', () => {
  test('and cells beyond the headings is named: a sum with commas and no quotation marks', async () => {
    const bytes = new TextEncoder().encode('Ngày,Diễn giải,Ghi có\n05/09/2026,A,1,541,800\n');
    expect(await codesOf(bytes)).toEqual({ ok: false, codes: ['statement.extra_cells 2'] });
  });

  test('whose direction nothing tells is refused', async () => {
    const rows = [
      ['Ngày', 'Nội dung', 'Số tiền'],
      ['01/09/2026', 'A', '150000'],
      ['02/09/2026', 'B', '50000'],
    ];
    expect(await codesOf(rows)).toEqual({ ok: false, codes: ['statement.direction C'] });
    const both = [HEADINGS, ['01/09/2026', 'A', '150000', '50000']];
    expect(await codesOf(both)).toEqual({ ok: false, codes: ['statement.direction 2'] });
  });

  test('is left out with its sum where that is asked for', async () => {
    const rows = [HEADINGS, ['01/09/2026', 'A', '', '50000'], ['02/09/2026', 'B', '', '7.000', '5']];
    const result = await safeReadStatement(rows, { skipBad: true });
    expect(result.ok && result.value.movements.map(({ amount }) => amount)).toEqual([50_000]);
    expect(
      result.ok && result.value.notices.find(({ code }) => code === 'statement.left_out')?.received,
    ).toBe('7.000 đ');
  });
});

describe('a statement', () => {
  test('in another currency is refused', async () => {
    const rows = [['Loại tiền: USD'], HEADINGS, ['01/09/2026', 'A', '', '50000']];
    expect(await codesOf(rows)).toEqual({ ok: false, codes: ['statement.currency 1'] });
  });

  test('without movements is empty, and that is said', async () => {
    for (const rows of [[], [HEADINGS]])
      expect(await codesOf(rows)).toEqual({ ok: true, codes: ['statement.empty'] });
  });

  test('without a row is a file that broke off, whole or as it comes', async () => {
    const files = ['', '\ufeff', '\r\n \r\n'].map((text) => new TextEncoder().encode(text));
    for (const bytes of [...files, new ArrayBuffer(0)])
      expect(await codesOf(bytes)).toEqual({ ok: false, codes: ['table.damaged'] });
    for (const pieces of [[], ...files.map((bytes) => [bytes])])
      await expect(streamStatement(Readable.from(pieces)).next()).rejects.toThrow(/empty file/);
  });

  test('that contradicts itself is taken only where a gap is accepted', async () => {
    const rows = [
      ['Số dư đầu kỳ', '100000'],
      ['Số dư cuối kỳ', '100000'],
      HEADINGS,
      ['01/09/2026', 'A', '', '50000'],
    ];
    expect((await codesOf(rows)).ok).toBe(false);
    const result = await safeReadStatement(rows, { acceptGap: true });
    expect(result.ok && result.value.proof).toEqual({ state: 'broken', by: ['opening_closing'] });
  });

  test('streams its movements, and the proof last', async () => {
    const lines = ['Ngày,Nội dung,Nợ,Có,Số dư', '01/09/2026,A,,50000,50000', '02/09/2026,B,20000,,30000'];
    const source = (async function* () {
      for (const line of lines) yield new TextEncoder().encode(`${line}\r\n`);
    })();
    const parts: unknown[] = [];
    for await (const part of streamStatement(source)) parts.push('proof' in part ? part.proof : part.amount);
    expect(parts).toEqual([50_000, -20_000, { state: 'balanced', by: ['running'] }]);
  });
});
