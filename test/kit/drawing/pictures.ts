import { Resvg } from '@resvg/resvg-js';
import type { Pixels } from './readers.ts';

/** Opens a PNG file with resvg's decoder, pixel by pixel. */
export function openPng(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`;
  return pixelsOf(`${frame}<image ${size} href="${href}" image-rendering="optimizeSpeed"/></svg>`);
}

/** Draws an SVG without text at its own size, or at a width in pixels. */
export function pixelsOf(svg: string, width?: number): Pixels {
  const options = width === undefined ? {} : { fitTo: { mode: 'width', value: width } as const };
  const image = new Resvg(svg, options).render();
  return { width: image.width, height: image.height, data: Uint8ClampedArray.from(image.pixels) };
}

/** Draws terminal text as a terminal of black and white cells would, `scale` pixels to a column. */
export function pixelsOfTerminal(text: string, scale: number): Pixels {
  const lines = text.split('\n').map(cellsOfLine);
  const columns = lines[0]?.[0]?.length ?? 0;
  const rows = lines.flat();
  const [width, height] = [columns * scale, rows.length * scale];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data };
}

const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const RESET = '\u001b[0m';

/** Upper and lower half of a line that is black on white throughout; `true` is dark. */
function cellsOfLine(line: string): [boolean[], boolean[]] {
  const cells = line.slice(BLACK_ON_WHITE.length, -RESET.length);
  if (line !== BLACK_ON_WHITE + cells + RESET || !/^[ ▀▄█]+$/.test(cells))
    throw new Error(`no line of black on white: ${JSON.stringify(line)}`);
  return [[...cells].map((cell) => '▀█'.includes(cell)), [...cells].map((cell) => '▄█'.includes(cell))];
}
