import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256, startSha256 } from '../../src/bytes/sha256.ts';

test('SHA-256 is that of Node for any bytes, over the ends of blocks too', () => {
  const lengths = fc.constantFrom(0, 55, 56, 63, 64, 119, 120, 1000);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    lengths.chain((length) => fc.uint8Array({ minLength: length, maxLength: length })),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      expect(Buffer.from(sha256(given)).toString('hex')).toBe(
        createHash('sha256').update(given).digest('hex'),
      );
    }),
  );
});

test('SHA-256 of parts is that of the whole, wherever it is parted', () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 });
  fc.assert(
    fc.property(parts, (given) => {
      const started = startSha256();
      for (const part of given) started.update(part);
      expect(started.digest()).toEqual(sha256(Buffer.concat(given)));
    }),
  );
});
