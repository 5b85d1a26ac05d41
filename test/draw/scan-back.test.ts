import { describe, test } from 'vitest';
import { largestLogoArea } from '../../src/draw/logo-area.ts';
import { toPng } from '../../src/draw/png.ts';
import { toSvg } from '../../src/draw/svg.ts';
import { toTerminal } from '../../src/draw/terminal.ts';
import { qrMatrix } from '../../src/qr/matrix.ts';
import { MARK } from '../kit/drawing/logos.ts';
import { openPng, pixelsOf, pixelsOfTerminal } from '../kit/drawing/pictures.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { expectRead } from '../kit/drawing/scan-back.ts';

const PAYLOAD = PAYLOADS.vietnamese;

/** One code of each medium; test/slow holds the product of payloads, levels, logos, colours and versions. */
describe('two unrelated readers get exactly the payload from', () => {
  test('SVG, PNG and terminal text', async () => {
    await expectRead(pixelsOf(toSvg(PAYLOAD), 480), PAYLOAD);
    await expectRead(openPng(toPng(PAYLOAD, { size: 400, dense: true })), PAYLOAD);
    await expectRead(pixelsOfTerminal(toTerminal(PAYLOAD), 3), PAYLOAD);
  });

  test('an SVG with the largest logo', async () => {
    const { version, size } = qrMatrix(PAYLOAD, { level: 'Q' });
    const logo = { image: MARK, size: (largestLogoArea(version, 'Q') + 0.5) / size };
    await expectRead(pixelsOf(toSvg(PAYLOAD, { level: 'Q', logo, verify: true }), 600), PAYLOAD);
  });

  test('a PNG in colors', async () => {
    const png = toPng(PAYLOADS.plain, { dark: '#123', light: '#fedcba', moduleSize: 4 });
    await expectRead(openPng(png), PAYLOADS.plain);
  });
});
