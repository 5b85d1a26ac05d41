import { join } from 'node:path';
import type { Config } from '../../../config/config.ts';
import type { Report } from '../../../issues/report.ts';
import { issuedReference } from '../../../issuing/codes/issuer.ts';
import { type IndexEntry, readIndex } from '../../../issuing/manifest/index-file.ts';
import type { ManifestRow } from '../../../issuing/manifest/manifest.ts';
import { readManifest } from '../../../issuing/manifest/read.ts';
import type { Register } from '../../../issuing/register/register.ts';
import type { PayeeAccount } from '../../../issuing/settings/payee.ts';
import type { Reference } from '../../../reference/define.ts';
import type { Call } from '../../command.ts';
import { usage } from '../../terminal/failure.ts';
import { type Folder, fileDigest, type IsOurs, openFolder } from '../../writing/folder.ts';
import { isOwnFile } from '../../writing/own-file.ts';
import { type DebtsToCarry, NO_DEBTS } from '../carrying/debt.ts';
import { readSettings } from '../config.ts';
import {
  checkAgainstManifests,
  checkNoneHandedOut,
  handedOut,
  type ManifestFile,
  rebuiltRegister,
} from './register/handed-out.ts';
import { keptRegister, type RegisterHome, registerHome } from './register/home.ts';
import { readNamed } from './register/named.ts';
import { isToldTable } from './tables.ts';

/** Where finished groups are noted until the whole folder is. */
export const WORK = '.work';

type IssuingConfig = Config & { readonly payee: PayeeAccount };

/** All that a run starts from. */
export interface IssuingRun {
  readonly settings: IssuingConfig;
  readonly register: Register;
  /** The kind of its codes; nothing where the institution has its own. */
  readonly reference: Reference | undefined;
  readonly home: RegisterHome;
  /** The manifests of all codes that were handed out. */
  readonly manifests: readonly ManifestFile[];
  readonly folder: Folder;
  /** The codes that the folder holds already. */
  readonly before: readonly ManifestRow[];
  /** Files that are finished, by name. */
  readonly finished: ReadonlyMap<string, IndexEntry>;
  /** Whether an earlier run was stopped before it was done. */
  readonly isStopped: boolean;
  /** What is open of earlier months, and is to be asked for too. */
  readonly debts: DebtsToCarry;
}

/** Reads the settings, the register and the folder of a run. @throws {UsageError} @throws {DataError} */
export async function startRun(call: Call, out: string, report: Report): Promise<IssuingRun | undefined> {
  const { payee, ...others } = await readSettings(call);
  if (!payee) throw noPayee();
  const settings = { ...others, payee };
  const home = await registerHome(call);
  const manifests = await handedOut(home, out);
  const reference = settings.codes === 'own' ? undefined : issuedReference(settings, report);
  const register = usableRegister(reference, { home, manifests }, call, report);
  const finished = new Map<string, IndexEntry>();
  const isOurs: IsOurs = (there, next) =>
    call.flags.on('force') ||
    finished.get(there.name)?.digest === fileDigest(there.data) ||
    isOwnFile(there.data, next.data) ||
    isToldTable(there.data);
  const folder = openFolder(out, isOurs);
  const manifest = await folder.read('manifest.csv');
  const before = manifest ? readNamed(join(out, 'manifest.csv'), manifest, readManifest, report) : [];
  const work = await folder.list(WORK);
  for (const name of ['index.csv', ...work.map((each) => `${WORK}/${each}`)])
    for (const entry of readIndex(new TextDecoder().decode(await folder.read(name))))
      finished.set(entry.name, entry);
  if (!register || !before) return undefined;
  return {
    settings,
    register,
    reference,
    home,
    manifests,
    folder,
    before,
    finished,
    isStopped: work.length > 0,
    debts: NO_DEBTS,
  };
}

/** Reads the register, or makes it anew where that was asked for, and compares it with all codes that were handed out. */
function usableRegister(
  reference: Reference | undefined,
  { home, manifests }: Pick<IssuingRun, 'home' | 'manifests'>,
  { flags, output }: Call,
  report: Report,
): Register | undefined {
  if (!reference) return keptRegister(home, report);
  const codes = { manifests, reference, path: home.path };
  if (flags.on('rebuild-register')) {
    const rebuilt = rebuiltRegister(codes, report);
    const from = manifests.map(({ path }) => path).join(', ');
    if (rebuilt) output.info(rebuiltWords(rebuilt.size, from));
    return rebuilt;
  }
  checkNoneHandedOut(home, manifests);
  const register = keptRegister(home, report);
  return register && checkAgainstManifests(register, codes, report) ? register : undefined;
}

function rebuiltWords(count: number, from: string) {
  return {
    en: `the register has ${count} numbers again, from: ${from || 'no manifest'}`,
    vi: `sổ mã lập lại có ${count} số thứ tự, lấy từ: ${from || 'không có danh sách nào'}`,
  };
}

function noPayee() {
  return usage(
    'who is paid is not settled yet: run vietqr init in this folder, or name its settings with --config',
    'chưa khai báo tài khoản nhận tiền: hãy chạy vietqr init trong thư mục này, hoặc chỉ ra tệp cài đặt bằng --config',
  );
}
