// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the lines are sources of programs
import { describe, expect, test } from 'vitest';
import { findUses } from '../../src/hosted/migration/find.ts';

/** Lines as public programs have them, with invented names, and what each sends. */
const LINES: readonly (readonly [
  origin: string,
  source: string,
  text: string,
  sends: string,
  replacement: string,
])[] = [
  [
    'template literal',
    'const qr = `https://img.vietqr.io/image/${cfg.bank}-${cfg.acc}-compact2.png?amount=${amount}&addInfo=${encodeURIComponent("HP " + name)}&accountName=${holder}`;',
    'https://img.vietqr.io/image/${cfg.bank}-${cfg.acc}-compact2.png?amount=${amount}&addInfo=${encodeURIComponent("HP " + name)}&accountName=${holder}',
    'bank account template amount purpose accountName',
    'picture',
  ],
  [
    'PHP in HTML',
    '<img src="https://img.vietqr.io/image/<?php echo esc_attr( $bin ); ?>-<?php echo $acc; ?>-compact.jpg?amount=0&addInfo=<?= $note ?>" alt="x">',
    'https://img.vietqr.io/image/<?php echo esc_attr( $bin ); ?>-<?php echo $acc; ?>-compact.jpg?amount=0&addInfo=<?= $note ?>',
    'bank account template amount purpose',
    'picture',
  ],
  [
    'PHP, put together',
    '$url = "https://api.vietqr.io/" . $bank . "/" . $acc . "/0/x/vietqr_net_2.jpg?accountName=" . $name;',
    'https://api.vietqr.io/',
    'accountName',
    'picture',
  ],
  [
    'the first form',
    "img.src = 'https://api.vietqr.io/970415/113366668888/79000/Ung Ho/vietqr_net_2.jpg'",
    'https://api.vietqr.io/970415/113366668888/79000/Ung',
    'bank account amount purpose template',
    'picture',
  ],
  [
    'a call with its body behind',
    "axios.post('https://api.vietqr.io/v2/generate', { accountNo, acqId: 970415, amount, addInfo: memo }, { headers: { 'x-api-key': key } })",
    'https://api.vietqr.io/v2/generate',
    'bank account amount purpose key',
    'generate',
  ],
  [
    'parameters behind',
    "const base = 'https://qr.sepay.vn/img';\nconst query = new URLSearchParams({ acc, bank, amount, des: text });",
    'https://qr.sepay.vn/img',
    'bank account amount purpose',
    'picture',
  ],
  ['banks', 'fetch("https://api.vietqr.io/v2/banks")', 'https://api.vietqr.io/v2/banks', '', 'banks'],
  ['look-up', 'fetch("https://api.vietqr.io/v2/lookup")', 'https://api.vietqr.io/v2/lookup', '', 'none'],
  [
    'deep link',
    'see https://dl.vietqr.io/pay?app=mb&ba=1@icb&am=2000&tn=ck there',
    'https://dl.vietqr.io/pay?app=mb&ba=1@icb&am=2000&tn=ck',
    'account amount purpose',
    'deepLink',
  ],
  ['import', "import { VietQR } from 'vietqr';", "'vietqr'", '', 'package'],
  ['require', 'const { VietQR } = require("vietqr")', '"vietqr"', '', 'package'],
  [
    'call of the package',
    "v.genQRCodeBase64({ bank: '970415', accountNumber: acc, memo: note })",
    '.genQRCodeBase64',
    'bank account purpose',
    'package',
  ],
];

describe('a use of a hosted service', () => {
  test.each(LINES)('%s', (_origin, source, text, sends, replacement) => {
    const [finding, ...others] = findUses(source);
    expect(others).toEqual([]);
    expect({ text: finding?.text, replacement: finding?.replacement }).toEqual({ text, replacement });
    expect(finding?.sends.toSorted()).toEqual(sends.split(' ').filter(Boolean).sort());
  });

  test('is told by line and column, each once, in order', () => {
    const source = LINES.map(([, line]) => line).join('\n\n');
    const found = findUses(`x\n  ${source}`);
    expect(found).toHaveLength(LINES.length);
    expect(found[0]).toMatchObject({ line: 2, column: 15 });
    const lines = found.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  test('is none in other words', () => {
    expect(
      findUses('vietqr-kit, from "vietqr-kit", vietqr.json, https://example.com/image/VCB-1-print.png'),
    ).toEqual([]);
  });
});
