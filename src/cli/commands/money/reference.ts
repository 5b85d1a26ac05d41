import type { Result } from '../../../issues/result.ts';
import { type Reference, safeDefineReference } from '../../../reference/define.ts';
import { REFERENCE_FIELDS, REFERENCE_PRESETS, type ReferenceOptions } from '../../../reference/format.ts';
import { safeAddCheckCharacters, safeRemoveCheckCharacters } from '../../../reference/own-code.ts';
import { CHECK_SYSTEMS } from '../../../text/check-digits.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Flags } from '../../args/flags.ts';
import { flagsOf } from '../../args/flags-of.ts';
import { type Call, command } from '../../command.ts';
import { allIssues, exitOf, worstOf } from '../../shared/collect.ts';
import { callIssues } from '../../shared/row-issues.ts';
import { type UsageError, usage } from '../../terminal/failure.ts';
import type { Exit } from '../../terminal/io.ts';

const PRESET_NAMES = Object.keys(REFERENCE_PRESETS);
const TASKS = ['issue', 'check', 'wrap', 'unwrap'] as const;
const MAX_CODES_AT_ONCE = 1_000_000;

const REFERENCE_FLAGS = flagsOf(REFERENCE_FIELDS, {
  prefix: {
    value: 'LETTERS',
    en: 'how codes begin, 2 to 5 letters; for --issue and --check',
    vi: 'chữ đầu của mã thanh toán, 2 đến 5 chữ cái; dùng với --issue và --check',
  },
  digits: {
    en: 'digits of the serial number; default as many as fit',
    vi: 'số chữ số của số thứ tự; mặc định nhiều nhất có thể',
  },
  characters: {
    en: 'in place of digits: letters and digits that look unlike each other',
    vi: 'thay cho chữ số: chữ và số không dễ nhầm',
  },
  check: {
    name: 'system',
    en: 'ISO 7064 system; default 97-10 with digits, 31-3 with characters',
    vi: 'cách tính ký tự kiểm tra (ISO 7064); thường không cần đổi',
  },
  maxLength: {
    en: 'longest code; default and at most 10',
    vi: 'độ dài tối đa của mã thanh toán; mặc định và nhiều nhất 10',
  },
  key: {
    en: 'reorders serial numbers, so that codes do not tell how many there are',
    vi: 'xáo trộn số thứ tự để người ngoài không đoán được số lượng',
  },
});

/** `vietqr reference`: payment reference codes with check characters. */
export const reference = command({
  operands: '',
  mostOperands: 0,
  flags: {
    issue: {
      kind: 'list',
      value: 'N|N-M',
      en: 'write the codes of serial numbers; may be repeated',
      vi: 'tạo mã thanh toán cho một số thứ tự hoặc dãy số; có thể ghi nhiều lần',
    },
    check: {
      kind: 'list',
      field: 'code',
      value: 'CODE',
      en: 'check a code and tell its serial number; may be repeated',
      vi: 'kiểm tra mã thanh toán và cho biết số thứ tự; có thể ghi nhiều lần',
    },
    wrap: {
      kind: 'list',
      value: 'CODE',
      en: 'put check characters behind a pupil, patient or customer code of your own',
      vi: 'thêm ký tự kiểm tra vào mã học sinh, mã người bệnh, mã khách hàng sẵn có',
    },
    unwrap: {
      kind: 'list',
      value: 'CODE',
      en: 'check a wrapped code and take your own out of it',
      vi: 'kiểm tra mã đã thêm ký tự và lấy lại mã gốc',
    },
    ...REFERENCE_FLAGS,
    preset: {
      kind: 'text',
      value: PRESET_NAMES.join('|'),
      choices: PRESET_NAMES,
      en: 'rules of a service',
      vi: 'theo quy định của dịch vụ',
    },
  },
  examples: [
    'vietqr reference --prefix HP --digits 6 --issue 1-40',
    'vietqr reference --prefix HP --digits 6 --check HP00123437',
    'vietqr reference --wrap PD07000123456',
  ],
  run: async (call) => {
    const { flags } = call;
    const tasks = TASKS.filter((name) => flags.on(name));
    const [task] = tasks;
    if (task === undefined || tasks.length > 1)
      throw needs(
        'one of --issue, --check, --wrap, --unwrap',
        'một trong --issue, --check, --wrap, --unwrap',
      );
    if (task === 'wrap') return forEach(flags.list('wrap'), safeAddCheckCharacters, call);
    if (task === 'unwrap') return forEach(flags.list('unwrap'), safeRemoveCheckCharacters, call);
    return withReference(task, call);
  },
});

function withReference(task: string, call: Call): Exit {
  const { flags, output } = call;
  const prefix = flags.text('prefix');
  if (prefix === undefined) throw needs('--prefix=LETTERS', '--prefix=CHỮ');
  const defined = safeDefineReference({ prefix, ...referenceOptions(flags) });
  if (!defined.ok) {
    if (flags.on('json')) output.result(defined);
    else callIssues(defined.issues, call);
    return exitOf(defined);
  }
  const kind = defined.value;
  if (task === 'check') return forEach(flags.list('check'), (code) => check(code, kind), call);
  return forEach(serialsOf(flags.list('issue')), kind.safeIssue, call);
}

function referenceOptions(flags: Flags): Omit<ReferenceOptions, 'prefix'> {
  const preset = flags.text('preset');
  return {
    ...Object.entries(REFERENCE_PRESETS).find(([name]) => name === preset)?.[1],
    ...omitUndefined({
      digits: flags.number('digits'),
      characters: flags.number('characters'),
      check: CHECK_SYSTEMS.find((system) => system === flags.text('system')),
      maxLength: flags.number('max-length'),
      key: flags.text('key'),
    }),
  };
}

function check(code: string, kind: Reference): Result<string> {
  const read = kind.safeParse(code);
  return read.ok ? { ...read, value: `${read.value.code}\t${read.value.serial}` } : read;
}

/** @throws {UsageError} */
function serialsOf(ranges: readonly string[]): readonly number[] {
  const serials: number[] = [];
  for (const range of ranges) {
    const [, first, last = first] = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(range) ?? [];
    const count = Number(last) - Number(first) + 1;
    if (!(count > 0 && serials.length + count <= MAX_CODES_AT_ONCE))
      throw needs(
        `--issue=N or --issue=N-M, at most ${MAX_CODES_AT_ONCE} codes, not ${range}`,
        `--issue=N hoặc --issue=N-M, tối đa ${MAX_CODES_AT_ONCE} mã, không phải ${range}`,
      );
    for (let serial = Number(first); serial <= Number(last); serial++) serials.push(serial);
  }
  return serials;
}

/** Prints what becomes of each, a line each, and fails when one of them is bad. */
function forEach<T extends string | number>(
  list: readonly T[],
  work: (one: T) => Result<string>,
  { flags, output }: Call,
): Exit {
  const exits = list.map((one) => {
    const result = work(one);
    if (flags.on('json')) output.result(result);
    else {
      if (result.ok) output.data(result.value);
      output.issues(allIssues(result), { subject: String(one) });
    }
    return exitOf(result);
  });
  return worstOf(exits);
}

function needs(en: string, vi: string): UsageError {
  return usage(`needs ${en}`, `cần ${vi}`);
}
