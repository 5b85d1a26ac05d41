import { distanceFor, moduleFor } from '../../../documents/labels/distance.ts';
import { modulesOf, type Scene } from '../../../documents/layout/scene.ts';
import type { Flags, FlagTable } from '../../args/flags.ts';
import type { Call } from '../../command.ts';
import { usage } from '../../terminal/failure.ts';

/** The flag that asks from how far labels are to be read. */
export const DISTANCE_FLAG = {
  distance: {
    kind: 'text',
    value: 'DISTANCE',
    en: 'from how far they are to be read, as 40cm or 1.5m: tells what that takes, and warns of smaller codes',
    vi: 'quét từ bao xa, như 40cm hoặc 1,5m: cho biết cỡ ô cần có và lưu ý nếu mã QR nhỏ hơn',
  },
} as const satisfies FlagTable;

const MILLIMETRES = { mm: 1, cm: 10, m: 1000 } as const;

/** Reads the distance in millimetres. @throws {UsageError} */
export function distanceOf(flags: Flags): number | undefined {
  const text = flags.text('distance');
  if (text === undefined) return undefined;
  const [, number = '', unit] = /^(\d{1,5}(?:[.,]\d{1,3})?) ?(mm|cm|m)$/.exec(text) ?? [];
  if (unit === 'mm' || unit === 'cm' || unit === 'm')
    return Number(number.replace(',', '.')) * MILLIMETRES[unit];
  throw usage(
    `--distance takes a length with its unit, as 40cm or 1.5m, not ${text}`,
    `--distance cần độ dài kèm đơn vị, như 40cm hoặc 1,5m, không phải ${text}`,
  );
}

/** Tells what module a distance takes, and from how far the smallest of these pages is read. */
export function tellDistance(pages: readonly Scene[], distance: number, { output }: Call): void {
  const smallest = Math.min(...pages.flatMap(({ items }) => modulesOf(items)));
  if (!Number.isFinite(smallest)) return;
  const [needed, own] = [moduleFor(distance), smallest].map((module) => module.toFixed(2));
  const [from, read] = [Math.round(distance / 10), Math.floor(distanceFor(smallest) / 10)];
  const comma = (number = '') => number.replace('.', ',');
  output.info({
    en: `from ${from} cm squares of ${needed} mm are read; the smallest here are ${own} mm, read from ${read} cm`,
    vi: `quét từ ${from} cm cần ô ít nhất ${comma(needed)} mm; mã QR nhỏ nhất ở đây có ô ${comma(own)} mm, quét được từ ${read} cm`,
  });
}
