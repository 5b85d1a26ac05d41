import { dirname, join } from 'node:path';
import type { Config } from '../../../config/config.ts';
import type { Issue } from '../../../issues/issue.ts';
import type { Report } from '../../../issues/report.ts';
import { createIssuer } from '../../../issuing/codes/issuer.ts';
import type { BillRow } from '../../../issuing/list/list.ts';
import { type IndexEntry, readIndex } from '../../../issuing/manifest/index-file.ts';
import type { ManifestRow } from '../../../issuing/manifest/manifest.ts';
import { readManifest } from '../../../issuing/manifest/read.ts';
import { createRegister, type Register, readRegister } from '../../../issuing/register/register.ts';
import type { PayeeAccount } from '../../../issuing/settings/payee.ts';
import type { Call } from '../../command.ts';
import { usage } from '../../terminal/failure.ts';
import { decodedText } from '../../terminal/input.ts';
import { type Folder, fileDigest, type IsOurs, openFolder } from '../../writing/folder.ts';
import { isOwnFile } from '../../writing/own-file.ts';
import { collectNow, relay } from '../collect.ts';
import { CONFIG_NAME, readSettings } from '../config.ts';

/** Where finished groups are noted until the whole folder is. */
export const WORK = '.work';

/** All that a run starts from. */
export interface IssuingRun {
  readonly settings: Config & { readonly payee: PayeeAccount };
  readonly register: Register;
  readonly home: RegisterHome;
  readonly folder: Folder;
  /** The codes that the folder holds already. */
  readonly before: readonly ManifestRow[];
  /** Files that are finished, by name. */
  readonly finished: ReadonlyMap<string, IndexEntry>;
  /** Whether an earlier run was stopped before it was done. */
  readonly isStopped: boolean;
}

/** The folder of the settings, where the register lies, and what it held when it was read. */
export interface RegisterHome {
  readonly folder: Folder;
  readonly path: string;
  readonly kept: Uint8Array | undefined;
}

/** What the register is called. */
export const REGISTER_NAME = 'register.csv';

/** Reads the settings, the register and the folder of a run. @throws {UsageError} @throws {DataError} */
export async function startRun(call: Call, out: string, report: Report): Promise<IssuingRun | undefined> {
  const { flags } = call;
  const { payee, ...settings } = await readSettings(call);
  if (!payee) throw noPayee();
  const home = await registerHome(call);
  const { kept, path } = home;
  if (!kept) await checkNoneHandedOut(home, out);
  const register = kept ? readNamed(path, kept, readRegister, report) : createRegister();
  const finished = new Map<string, IndexEntry>();
  const isOurs: IsOurs = (there, next) =>
    flags.on('force') ||
    finished.get(there.name)?.digest === fileDigest(there.data) ||
    isOwnFile(there.data, next.data);
  const folder = openFolder(out, isOurs);
  const manifest = await folder.read('manifest.csv');
  const before = manifest ? readNamed(join(out, 'manifest.csv'), manifest, readManifest, report) : [];
  const index = await folder.read('index.csv');
  const work = await folder.list(WORK);
  const notes = await Promise.all(work.map((name) => folder.read(`${WORK}/${name}`)));
  for (const bytes of [index, ...notes])
    for (const entry of bytes ? readIndex(new TextDecoder().decode(bytes)) : [])
      finished.set(entry.name, entry);
  if (!register || !before) return undefined;
  return {
    settings: { ...settings, payee },
    register,
    home,
    folder,
    before,
    finished,
    isStopped: work.length > 0,
  };
}

/** Without the register, codes that some hold would be given to others. @throws {UsageError} */
async function checkNoneHandedOut({ folder, path }: RegisterHome, out: string): Promise<void> {
  const inside = (await folder.list('.')).map((name) => join(dirname(path), name));
  for (const place of new Set([...inside, out])) {
    const manifest = join(place, 'manifest.csv');
    if (
      (await openFolder(place, () => false)
        .read('manifest.csv')
        .catch(() => undefined)) === undefined
    )
      continue;
    throw usage(
      `${path} is missing, and ${manifest} holds codes that were handed out; bring it back from a copy, or set up another folder for other payers`,
      `thiếu ${path}, trong khi ${manifest} có mã đã phát; hãy khôi phục tệp từ bản sao, hoặc lập thư mục khác cho người nộp khác`,
    );
  }
}

async function registerHome({ flags }: Call): Promise<RegisterHome> {
  const place = dirname(flags.text('config') ?? CONFIG_NAME);
  const folder = openFolder(place, () => true);
  return { folder, path: join(place, REGISTER_NAME), kept: await folder.read(REGISTER_NAME) };
}

function readNamed<T>(
  name: string,
  bytes: Uint8Array,
  reader: (text: string, report: Report) => T | undefined,
  report: Report,
): T | undefined {
  return relay(
    collectNow((own) => reader(decodedText(name, bytes), own)),
    report.at(name),
  );
}

function noPayee() {
  return usage(
    'who is paid is not settled yet: run vietqr init in this folder, or name its settings with --config',
    'chưa khai báo tài khoản nhận tiền: hãy chạy vietqr init trong thư mục này, hoặc chỉ ra tệp cài đặt bằng --config',
  );
}

/** The codes of a list, and what stood against rows of it. */
export interface Planned {
  readonly rows: readonly ManifestRow[];
  readonly bad: readonly Issue[];
}

/** Writes a code for each bill; the register gets the keys that are new, unless it is `isFrozen`. */
export function planCodes(
  bills: readonly BillRow[],
  { settings, register }: Pick<IssuingRun, 'settings' | 'register'>,
  isFrozen: boolean,
  report: Report,
): Planned | undefined {
  const issuer = createIssuer(settings, { register, isFrozen }, report);
  if (!issuer) return undefined;
  const bad: Issue[] = [];
  const rows = bills.flatMap((bill) => {
    const planned = collectNow((own) => issuer.plan(bill, own.at(...placeOfBill(bill))));
    if (!planned.ok) bad.push(...planned.issues);
    return planned.ok ? [planned.value] : [];
  });
  return { rows, bad };
}

function placeOfBill({ sheet, row }: BillRow): readonly (string | number)[] {
  return sheet === undefined ? [row] : [sheet, row];
}
