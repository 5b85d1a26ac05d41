import { dirname } from 'node:path';
import { createReport } from '../../../issues/report.ts';
import { isRecord } from '../../../issues/stringify.ts';
import { inFours } from '../../../money/vnd.ts';
import { nameKey, type PrivateKey, publicHalf, safeCreateKeys } from '../../../registry/keys.ts';
import {
  isDayOfCalendar,
  type SeenRegistry,
  safeSignRegistry,
  safeVerifyRegistry,
} from '../../../registry/registry.ts';
import { parseJson, readSigned } from '../../../registry/signed.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { type Call, command } from '../../command.ts';
import { allIssues, exitOf } from '../../shared/collect.ts';
import { checkKeyPlace, readKeyFile, readPublicKeyFile, usualKeyFile } from '../../shared/stalls/key-file.ts';
import { readStallList } from '../../shared/stalls/list.ts';
import { stallsFrom } from '../../shared/stalls/stall.ts';
import { usage } from '../../terminal/failure.ts';
import { decodedText } from '../../terminal/input.ts';
import { EXIT, type Exit } from '../../terminal/io.ts';
import { makeDirectory } from '../../writing/folder.ts';

type RegistryCall = Call<'key' | 'public-key' | 'out' | 'name' | 'sequence' | 'until' | 'seen' | 'force'>;

/** `vietqr registry`: lists of codes under a signature, so that nobody changes them unnoticed. */
export const registry = command({
  operands: 'keys | sign LIST | verify FILE',
  mostOperands: 2,
  flags: {
    out: {
      kind: 'text',
      value: 'FILE',
      en: 'the public key, or the signed list, to write',
      vi: 'tệp khóa công khai hoặc sổ đã ký để ghi ra',
    },
    key: {
      kind: 'text',
      value: 'FILE',
      en: 'the private key; default registry.key.json in .vietqr at home',
      vi: 'tệp khóa bí mật; mặc định registry.key.json trong thư mục .vietqr của người dùng',
    },
    'public-key': {
      kind: 'text',
      value: 'FILE',
      en: 'the public key, which came by another way than the list',
      vi: 'tệp khóa công khai, nhận bằng đường khác với danh sách',
    },
    name: {
      kind: 'text',
      value: 'NAME',
      field: 'name',
      en: 'whose list it is, "Chợ Ninh Kiều"',
      vi: 'sổ của ai, ví dụ "Chợ Ninh Kiều"',
    },
    sequence: {
      kind: 'number',
      value: 'N',
      range: [1],
      field: 'sequence',
      en: 'number of the list; by default that of --out and one more',
      vi: 'số của sổ; mặc định hơn sổ đang có trong --out một số',
    },
    until: {
      kind: 'text',
      value: 'DAY',
      field: 'expiresAt',
      en: 'the last day on which the list holds, 2027-09-30',
      vi: 'ngày cuối cùng sổ có hiệu lực, ví dụ 2027-09-30',
    },
    seen: {
      kind: 'text',
      value: 'FILE',
      en: 'what the last check kept, so that no older list is taken; written anew',
      vi: 'tệp ghi nhớ lần kiểm tra trước để không nhận sổ cũ; được ghi lại sau mỗi lần',
    },
    ...FORCE_FLAG,
  },
  notes: {
    en: 'The private key signs: one person keeps it, in no folder that is handed on. The public key checks: read its number aloud to who gets it.',
    vi: 'Khóa bí mật dùng để ký: một người giữ, không để trong thư mục gửi đi. Khóa công khai dùng để kiểm tra: đọc số khóa cho người nhận nghe để đối chiếu.',
  },
  examples: [
    'vietqr registry keys --out market.public.json',
    'vietqr registry sign market/stalls.csv --name "Chợ Ninh Kiều" --until 2027-09-30 --out market/registry.json',
    'vietqr registry verify market/registry.json --public-key market.public.json --seen seen.json',
  ],
  run: (call) => {
    const [task = '', file] = call.operands;
    if (task === 'keys' && file === undefined) return makeKeys(call);
    if (task === 'sign' && file !== undefined) return sign(file, call);
    if (task === 'verify' && file !== undefined) return verify(file, call);
    throw usage(
      'say what to do: keys, sign LIST or verify FILE',
      'hãy ghi việc cần làm: keys, sign DANH-SÁCH hoặc verify TỆP',
    );
  },
});

/** Makes a key. One that is there is never written over: what it signed could not be signed again. */
async function makeKeys(call: RegistryCall): Promise<Exit> {
  const { flags, files, output } = call;
  const out = needed(call, 'out');
  const key = flags.text('key') ?? usualKeyFile();
  await checkKeyPlace(key, [dirname(out)], call);
  if (await files.isThere(key)) {
    throw usage(
      `${key} is there already; give another place with --key`,
      `đã có ${key}; hãy chọn chỗ khác bằng --key`,
    );
  }
  const made = await safeCreateKeys();
  output.issues(allIssues(made));
  if (!made.ok) return exitOf(made);
  const { privateKey, publicKey } = made.value;
  await makeDirectory(dirname(key), { file: key, mode: 0o700 });
  const named = { ...publicKey, kid: nameKey(publicKey) };
  await files.write([
    { name: key, data: `${JSON.stringify(privateKey)}\n`, isSecret: true },
    { name: out, data: `${JSON.stringify(named)}\n` },
  ]);
  const number = inFours(nameKey(publicKey).slice(0, 16));
  output.info({
    en: `private key ${key}, for you alone; public key ${out}, number ${number}`,
    vi: `khóa bí mật ${key}, chỉ một người giữ; khóa công khai ${out}, số khóa ${number}`,
  });
  return EXIT.good;
}

async function sign(file: string, call: RegistryCall): Promise<Exit> {
  const { flags, files, output } = call;
  const out = needed(call, 'out');
  const keyFile = flags.text('key') ?? usualKeyFile();
  await checkKeyPlace(keyFile, [dirname(out), dirname(file)], call);
  const key = await readKeyFile(keyFile, call);
  const rows = await readStallList(file, call);
  const { placed, rejected } = stallsFrom(rows, file, output);
  if (rejected.length > 0) return EXIT.badData;
  const entries = placed.map(({ stall: { id, payload, name, place, kind, ward } }) => ({
    id,
    payload,
    ...omitUndefined({ name, place, kind, ward }),
  }));
  const sequence = flags.number('sequence') ?? (await lastSequence(out, key, call)) + 1;
  const period = { issuedAt: new Date().toISOString(), expiresAt: endOfVietnameseDay(needed(call, 'until')) };
  const signed = await safeSignRegistry({ name: needed(call, 'name'), sequence, ...period, entries }, key);
  output.issues(allIssues(signed));
  if (!signed.ok) return exitOf(signed);
  await files.write([{ name: out, data: signed.value }]);
  output.info({
    en: `${out}: list number ${sequence} with ${entries.length} codes, until ${period.expiresAt.slice(0, 10)}`,
    vi: `${out}: sổ số ${sequence} gồm ${entries.length} mã QR, hiệu lực đến hết ngày ${shownDay(period.expiresAt)}`,
  });
  return EXIT.good;
}

/** The number of the list that the same key has signed into a file before; 0 where there is none. */
async function lastSequence(file: string, key: PrivateKey, { files }: RegistryCall): Promise<number> {
  const bytes = await files.readBeforeWriting(file);
  const text = bytes && (await readSigned(decodedText(file, bytes), publicHalf(key), createReport()));
  const list = text === undefined ? undefined : parseJson(text);
  return isRecord(list) && typeof list.sequence === 'number' ? list.sequence : 0;
}

async function verify(file: string, call: RegistryCall): Promise<Exit> {
  const { flags, files, output } = call;
  const key = await readPublicKeyFile(needed(call, 'public-key'), call);
  const kept = flags.text('seen');
  const seen = kept === undefined ? undefined : await readSeen(kept, call);
  const text = decodedText(file, await files.read(file));
  const checked = await safeVerifyRegistry(text, key, omitUndefined({ seen }));
  if (flags.on('json')) output.result(checked);
  else output.issues(allIssues(checked), { subject: file });
  if (!checked.ok) return exitOf(checked);
  const { name, sequence, entries, expiresAt } = checked.value;
  if (kept !== undefined)
    await files.write([{ name: kept, data: `${JSON.stringify(checked.value.seen)}\n` }]);
  output.info({
    en: `${file}: right; ${name}, list number ${sequence}, ${entries.length} codes, until ${expiresAt.slice(0, 10)}`,
    vi: `${file}: đúng chữ ký; ${name}, sổ số ${sequence}, ${entries.length} mã QR, hiệu lực đến hết ngày ${shownDay(expiresAt)}`,
  });
  return EXIT.good;
}

async function readSeen(file: string, { files }: RegistryCall): Promise<SeenRegistry | undefined> {
  const bytes = await files.readBeforeWriting(file);
  if (!bytes) return undefined;
  const value = parseJson(decodedText(file, bytes));
  const { sequence, digest } = isRecord(value) ? value : {};
  if (typeof sequence === 'number' && typeof digest === 'string') return { sequence, digest };
  throw usage(
    `${file} is not what --seen wrote; give the right file`,
    `${file} không phải tệp do --seen ghi ra; hãy chọn đúng tệp`,
  );
}

function needed({ flags }: RegistryCall, name: 'out' | 'name' | 'until' | 'public-key'): string {
  const given = flags.text(name);
  if (given !== undefined) return given;
  throw usage(`--${name} is needed`, `cần --${name}`);
}

/** A list holds to the end of a day in Vietnam. */
function endOfVietnameseDay(day: string): string {
  if (isDayOfCalendar(day)) return `${day}T23:59:59+07:00`;
  throw usage(
    `--until: ${day} is no day of the calendar; write it as 2027-09-30`,
    `--until: ${day} không phải ngày có trong lịch; hãy ghi như 2027-09-30`,
  );
}

function shownDay(moment: string): string {
  const [year, month, day] = moment.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
