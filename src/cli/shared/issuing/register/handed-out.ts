import { join } from 'node:path';
import { createReport, passOn, type Report } from '../../../../issues/report.ts';
import { type ManifestEntry, payeeText } from '../../../../issuing/manifest/manifest.ts';
import { readManifest } from '../../../../issuing/manifest/read.ts';
import { createRegister, type Register, type RegisterEntry } from '../../../../issuing/register/register.ts';
import type { Reference } from '../../../../reference/define.ts';
import { usage } from '../../../terminal/failure.ts';
import { openFolder } from '../../../writing/folder.ts';
import { isFolder } from '../../money/operands.ts';
import type { RegisterHome } from './home.ts';
import { readNamed } from './named.ts';

/** The file of a manifest. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Finds the manifests of codes that were handed out: in the folders beside the register, and in that of the run. @throws {DataError} */
export async function handedOut(
  { folder, place }: RegisterHome,
  out: string,
): Promise<readonly ManifestFile[]> {
  const beside = (await folder.list('.')).map((name) => join(place, name));
  const found: ManifestFile[] = [];
  for (const each of new Set([...beside, join(out)])) {
    if (!(await isFolder(each))) continue;
    const bytes = await openFolder(each, () => false).read('manifest.csv');
    if (bytes) found.push({ path: join(each, 'manifest.csv'), bytes });
  }
  return found;
}

/** Without the register, codes that some hold would be given to others. @throws {UsageError} */
export function checkNoneHandedOut({ path, kept }: RegisterHome, [manifest]: readonly ManifestFile[]): void {
  if (kept || !manifest) return;
  throw usage(
    `${path} is missing, and ${manifest.path} holds codes that were handed out; bring it back from a copy, make it anew from the manifests beside it (--rebuild-register), or set up another folder for other payers`,
    `thiếu ${path}, trong khi ${manifest.path} có mã đã phát; hãy khôi phục tệp từ bản sao, lập lại từ các danh sách mã bên cạnh ("--rebuild-register"), hoặc lập thư mục khác cho người nộp khác`,
  );
}

/**
 * Compares a register with the codes that were handed out; a key that has another number there, or none, is `issue.register`,
 * since one would get the code that another holds. A manifest that was changed since is told, and not compared.
 */
export function checkAgainstManifests(
  register: Register,
  { manifests, reference, path }: HandedOutCodes,
  report: Report,
): boolean {
  let isSame = true;
  const lines = new Map([...register.entries()].map(({ key }, at) => [key, at + FIRST_LINE]));
  for (const { key, serial, code, place } of handedOutNumbers(manifests, reference, 'warning', report)) {
    const now = register.serialOf(key);
    if (now === serial) continue;
    isSame = false;
    const received = [key, ...(now === undefined ? [] : [now])].join(', ');
    const line = lines.get(key) ?? lines.size + FIRST_LINE;
    report('issue.register', { path: [path, line], expected: `handedOutAs(${code}, ${place})`, received });
  }
  return isSame;
}

/** The line of the first number in a register. */
const FIRST_LINE = 2;

/** Manifests, the kind of their codes, and the register that numbers them. */
export interface HandedOutCodes {
  readonly manifests: readonly ManifestFile[];
  readonly reference: Reference;
  /** The path of the register. */
  readonly path: string;
}

/** Makes a register anew from manifests; two keys with one number, or two numbers of one key, are `issue.register`. */
export function rebuiltRegister(
  { manifests, reference, path }: HandedOutCodes,
  report: Report,
): Register | undefined {
  const [bySerial, byKey] = [new Map<number, string>(), new Map<string, RegisterEntry>()];
  const own = createReport();
  for (const { key, serial, payee, code, place } of handedOutNumbers(manifests, reference, 'error', own)) {
    const isOther = (bySerial.get(serial) ?? key) !== key || (byKey.get(key)?.serial ?? serial) !== serial;
    if (isOther)
      own('issue.register', { path: [path, 1], expected: `handedOutAs(${code}, ${place})`, received: key });
    bySerial.set(serial, key);
    byKey.set(key, { key, serial, payee });
  }
  passOn(own.issues, report);
  return own.issues.length === 0 ? createRegister(byKey.values()) : undefined;
}

/** A code that was handed out, and its number. */
interface HandedOutNumber extends RegisterEntry {
  readonly code: string;
  /** Where it stands. */
  readonly place: string;
}

/** Reads the codes of manifests; those of another kind have no number of this register. */
function* handedOutNumbers(
  manifests: readonly ManifestFile[],
  reference: Reference,
  severity: 'warning' | 'error',
  report: Report,
): Generator<HandedOutNumber> {
  for (const { path, bytes } of manifests) {
    const own = createReport();
    const entries = readNamed(path, bytes, readManifest, own) ?? [];
    for (const found of own.issues) passOn([{ ...found, severity }], report);
    for (const entry of entries) {
      const parsed = reference.safeParse(entry.code);
      if (parsed.ok) yield numberedCode(entry, parsed.value.serial, path);
    }
  }
}

function numberedCode(
  { key, code, line, payee }: ManifestEntry,
  serial: number,
  path: string,
): HandedOutNumber {
  return { key, serial, code, payee: payeeText(payee), place: `${path}:${line}` };
}
