import { dirname, join } from 'node:path';
import type { Report } from '../../../../issues/report.ts';
import { type ManifestRow, payeeText } from '../../../../issuing/manifest/manifest.ts';
import {
  createRegister,
  type Register,
  readRegister,
  registerPieces,
} from '../../../../issuing/register/register.ts';
import type { PayeeAccount } from '../../../../issuing/settings/payee.ts';
import type { Call } from '../../../command.ts';
import { usage } from '../../../terminal/failure.ts';
import { whileAlone } from '../../../writing/alone.ts';
import { cannotWriteTo, type Folder, fileDigest, openFolder } from '../../../writing/folder.ts';
import { CONFIG_NAME } from '../../config.ts';
import { readNamed } from './named.ts';

/** The folder of the settings, where the register lies, and what it held when it was read. */
export interface RegisterHome {
  readonly folder: Folder;
  /** The path of the folder. */
  readonly place: string;
  /** The path of the register. */
  readonly path: string;
  readonly kept: Uint8Array | undefined;
}

/** What the register is called. */
const REGISTER_NAME = 'register.csv';

/** Finds the register of a call, beside its settings. @throws {DataError} */
export async function registerHome({ flags }: Call): Promise<RegisterHome> {
  const place = dirname(flags.text('config') ?? CONFIG_NAME);
  const folder = openFolder(place, () => true);
  return { folder, place, path: join(place, REGISTER_NAME), kept: await folder.read(REGISTER_NAME) };
}

/** Reads the register, or begins one where there is none. @throws {DataError} */
export function keptRegister({ path, kept }: RegisterHome, report: Report): Register | undefined {
  return kept ? readNamed(path, kept, readRegister, report) : createRegister();
}

/** A register, where it lies, and what it is to say of those who are paid. */
interface RegisterToWrite {
  readonly register: Register;
  readonly home: RegisterHome;
  readonly payee: PayeeAccount;
  /** Keys that had a number before. */
  readonly known: ReadonlySet<string>;
}

/**
 * Writes the register before any code goes out: a serial number is never given twice, by another run at the same time either.
 *
 * @throws {UsageError} @throws {DataError}
 */
export async function writeRegister(
  rows: readonly ManifestRow[],
  { register, home, payee, known }: RegisterToWrite,
): Promise<void> {
  const paid = payeeText(payee);
  const isNew = rows.some(({ key }) => !known.has(key) || register.payeeOf(key) !== paid);
  for (const { key } of rows) register.setPayee(key, paid);
  if (!isNew) return;
  const replace = async () => {
    const now = await home.folder.read(REGISTER_NAME);
    if (fileDigest(now ?? '') !== fileDigest(home.kept ?? '')) throw changedMeanwhile(home.path);
    await home.folder.write([{ name: REGISTER_NAME, data: () => registerPieces(register) }]);
  };
  await whileAlone(home.path, replace, cannotWriteTo);
}

function changedMeanwhile(name: string) {
  return usage(
    `${name} was changed by another run meanwhile; run this one again`,
    `${name} vừa bị một lần chạy khác thay đổi; hãy chạy lại`,
  );
}
