import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { findUses, type HostedUse } from '../../../hosted/migration/find.ts';
import type { Replacement, Sent } from '../../../hosted/migration/services.ts';
import { command } from '../../command.ts';
import { usage } from '../../terminal/failure.ts';
import { cannotRead } from '../../terminal/files.ts';
import { type Bilingual, EXIT } from '../../terminal/io.ts';
import { fieldLabel } from '../../terminal/labels.ts';
import type { Output } from '../../terminal/output.ts';

/** `vietqr migrate`: where a program asks hosted services for codes, what it tells them, and what to write in its place. */
export const migrate = command({
  operands: 'DIR',
  mostOperands: 1,
  flags: {},
  notes: {
    en: 'Nothing is changed. Folders such as node_modules, and files that are no text or above 1 MB, are left out. With --json one object a line.',
    vi: 'Không sửa tệp nào. Bỏ qua các thư mục như node_modules, các tệp không phải văn bản hoặc trên 1 MB. Với --json, mỗi dòng một đối tượng.',
  },
  examples: ['vietqr migrate src', 'vietqr migrate . --json'],
  run: async ({ flags, operands, output }) => {
    const [folder] = operands;
    if (folder === undefined)
      throw usage(
        'name a folder or file: vietqr migrate DIR',
        'hãy ghi thư mục hoặc tệp: vietqr migrate DIR',
      );
    const files = await filesBelow(folder);
    let found = 0;
    for (const file of files) {
      for (const finding of findUses(await textOfFile(file))) {
        found += 1;
        const shown = relative('', file);
        if (flags.on('json')) output.json({ file: shown, ...finding, instead: INSTEAD[finding.replacement] });
        else output.data(lines(shown, finding, output));
      }
    }
    output.info(summary(found, files.length));
    return EXIT.good;
  },
});

const NOT_OWN = /^(?:node_modules|vendor|dist|build|out|coverage|target|bin|obj|\..+)$/;
const MAX_FILE = 1_000_000;

/** Lists the files of a folder, in order; a link is not followed. @throws {DataError} */
async function filesBelow(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    return await filesIn(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = entries
    .filter(({ name }) => !NOT_OWN.test(name) || name === '.env')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() && (await stat(path)).size <= MAX_FILE ? [path] : [];
    });
  return (await Promise.all(lists)).flat();
}

/** The text of a file; none of one that holds a zero byte, as pictures and programs do. */
async function textOfFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw cannotRead(file, error);
  });
  return bytes.includes(0) ? '' : bytes.toString('utf8');
}

const SERVER = 'http://127.0.0.1:8080';

/** What to write in place of each use. */
const INSTEAD: Readonly<Record<Replacement, Bilingual>> = {
  picture: {
    en: `the same address at your own server (vietqr serve, ${SERVER}), or toSvg(encode({ … })) of vietqr-kit`,
    vi: `cùng địa chỉ đó trên máy chủ của bạn (vietqr serve, ${SERVER}), hoặc toSvg(encode({ … })) của vietqr-kit`,
  },
  generate: {
    en: `POST ${SERVER}/v2/generate of vietqr serve, with the same body, or fromGenerateBody(body).payload of vietqr-kit/hosted`,
    vi: `POST ${SERVER}/v2/generate của vietqr serve, giữ nguyên nội dung, hoặc fromGenerateBody(body).payload của vietqr-kit/hosted`,
  },
  banks: {
    en: `GET ${SERVER}/v2/banks of vietqr serve, or banks of vietqr-kit/banks`,
    vi: `GET ${SERVER}/v2/banks của vietqr serve, hoặc banks của vietqr-kit/banks`,
  },
  deepLink: {
    en: 'toDeepLink(payment, { app }) of vietqr-kit/hosted writes it; the link itself needs vietqr.io',
    vi: 'tạo bằng toDeepLink(payment, { app }) của vietqr-kit/hosted; liên kết này vẫn cần vietqr.io',
  },
  package: {
    en: 'encode({ bank, account, amount, purpose }) of vietqr-kit, without a key and without the network',
    vi: 'encode({ bank, account, amount, purpose }) của vietqr-kit, không cần khóa và không cần mạng',
  },
  none: { en: 'nothing offline does this', vi: 'không có cách làm ngoại tuyến' },
};

function lines(
  file: string,
  { line, column, text, sends, personal, replacement }: HostedUse,
  output: Output,
): string {
  const words = FINDING_WORDS[output.lang];
  return [
    `${output.color('bold', `${file}:${line}:${column}`)}  ${text}`,
    ...(sends.length > 0
      ? [`  ${words.sends}: ${sends.map((each) => sentLabel(each, output)).join(', ')}`]
      : []),
    ...(personal.length > 0
      ? [
          `  ${output.color('yellow', words.personal)}: ${personal.map((each) => sentLabel(each, output)).join(', ')}`,
        ]
      : []),
    `  ${words.instead}: ${INSTEAD[replacement][output.lang]}`,
  ].join('\n');
}

const FINDING_WORDS = {
  en: { sends: 'sends', personal: 'tells a third party of a person', instead: 'instead' },
  vi: { sends: 'gửi đi', personal: 'dữ liệu cá nhân gửi cho bên thứ ba', instead: 'thay bằng' },
} as const;

const OTHER_LABELS: Readonly<Record<string, Bilingual>> = {
  template: { en: 'template', vi: 'mẫu ảnh' },
  key: { en: 'a key', vi: 'khóa' },
};

function sentLabel(sent: Sent, { lang }: Output): string {
  if (sent === 'template' || sent === 'key') return OTHER_LABELS[sent]?.[lang] ?? sent;
  return fieldLabel(sent, lang);
}

function summary(found: number, files: number): Bilingual {
  return {
    en: `${found} uses of hosted services in ${files} files; docs/guides/migrate-vietqr-io.md says how to leave them`,
    vi: `${found} chỗ dùng dịch vụ ngoài trong ${files} tệp; cách thay xem docs/guides/migrate-vietqr-io.md`,
  };
}
