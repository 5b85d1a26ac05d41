import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLittleEndian, readUint16, readUint32 } from '../../src/bytes/endian.ts';

const bytes = fc.uint8Array({ minLength: 9, maxLength: 12 });

describe('numbers in bytes', () => {
  test('are what a DataView reads', () => {
    fc.assert(
      fc.property(bytes, fc.nat(5), (bytes, at) => {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        expect(readUint16(bytes, at)).toBe(view.getUint16(at));
        expect(readUint32(bytes, at)).toBe(view.getUint32(at));
        expect(readLittleEndian(bytes, at, 2)).toBe(view.getUint16(at, true));
        expect(readLittleEndian(bytes, at, 4)).toBe(view.getUint32(at, true));
      }),
    );
  });

  test('take bytes beyond the end for 0', () => {
    const last = Uint8Array.of(0xff);
    expect(readUint16(last, 0)).toBe(0xff00);
    expect(readUint32(last, 0)).toBe(0xff000000);
    expect(readLittleEndian(last, 0, 4)).toBe(0xff);
    expect(readLittleEndian(last, 1, 4)).toBe(0);
  });
});
