import type { Gray } from '../../oracle/picture.ts';

/** Makes a Y4M film of a still picture, in shades of gray. */
export function filmOf({ width, height, data }: Gray): Uint8Array {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), data, Buffer.alloc((width * height) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]);
}
