import { toHex } from '../../../../bytes/hex.ts';
import { sha256 } from '../../../../bytes/sha256.ts';
import { isRecord } from '../../../../issues/stringify.ts';
import type { Lock } from '../../../../reconcile/settlement/decisions/lock.ts';
import { badData } from '../../../terminal/failure.ts';
import type { Output } from '../../../terminal/output.ts';

/** Writes the text of the file of a lock, with what proves that nobody changed it since: a digest (SHA-256) of all else in it. */
export function lockText(lock: Lock): string {
  const written: unknown = JSON.parse(JSON.stringify(lock));
  return `${JSON.stringify({ ...lock, proof: proofOfLock(written) }, null, 2)}\n`;
}

/**
 * Takes the proof out of a lock that was read. One that was changed since it was written is refused; one without a proof, of an
 * earlier version or of another program, is told and taken.
 *
 * @throws {DataError}
 */
export function withoutProof(item: unknown, file: string, output: Output): unknown {
  if (!isRecord(item)) return item;
  const { proof, ...lock } = item;
  if (proof === undefined)
    output.info({
      en: `${file}: warning: this lock has no proof, so that a change in it cannot be seen; compare it with the report of that month, and keep a copy`,
      vi: `${file}: lưu ý: lần khoá sổ này không có mã kiểm chứng nên không biết có bị sửa hay không; hãy đối chiếu với báo cáo của kỳ đó và giữ một bản sao`,
    });
  else if (proof !== proofOfLock(lock))
    throw badData(
      `${file}: the lock was changed after it was written; restore the file from a copy, or close the days again with --lock-through`,
      `${file}: lần khoá sổ đã bị sửa sau khi ghi; hãy khôi phục tệp từ bản sao, hoặc khoá sổ lại bằng --lock-through`,
    );
  return lock;
}

function proofOfLock(lock: unknown): string {
  return `sha256-${toHex(sha256(new TextEncoder().encode(JSON.stringify(sortedNames(lock)))))}`;
}

/** Puts the names of objects in order, whatever order a program has saved them in. */
function sortedNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedNames);
  if (!isRecord(value)) return value;
  const names = Object.keys(value).sort();
  return names.map((name) => [name, sortedNames(value[name])]);
}
