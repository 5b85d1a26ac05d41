import { availableParallelism } from 'node:os';
import type { Config } from '../../../config/config.ts';
import { hostedHandler } from '../../../hosted/handler/handler.ts';
import { samplePath } from '../../../hosted/handler/sample.ts';
import { isVietqrError } from '../../../issues/error.ts';
import { describeIssue, type Language } from '../../../issues/format.ts';
import type { OwnAccount } from '../../../payment/payees/payees.ts';
import type { Flags } from '../../args/flags.ts';
import { command } from '../../command.ts';
import { createCardPool } from '../../server/card-pool.ts';
import { type Answer, listen } from '../../server/listen.ts';
import { CONFIG_FLAG, readSettings } from '../../shared/config.ts';
import { usage } from '../../terminal/failure.ts';
import { type Bilingual, EXIT, type Io } from '../../terminal/io.ts';
import type { Output } from '../../terminal/output.ts';

/** `vietqr serve`: pictures of codes by address, in place of the hosted services. */
export const serve = command({
  operands: '',
  mostOperands: 0,
  flags: {
    port: {
      kind: 'number',
      value: 'N',
      range: [0, 65_535],
      en: 'where to listen; default 8080, 0 for any that is free',
      vi: 'cổng; mặc định 8080, 0 để lấy cổng còn trống',
    },
    host: {
      kind: 'text',
      value: 'ADDRESS',
      en: 'the address to listen at; default 127.0.0.1, this machine alone',
      vi: 'địa chỉ mạng; mặc định 127.0.0.1, chỉ máy này',
    },
    config: CONFIG_FLAG,
    'any-account': {
      kind: 'switch',
      en: 'draw codes for any account, not for those of the settings alone',
      vi: 'tạo mã QR cho mọi tài khoản, không chỉ các tài khoản trong tệp cài đặt',
    },
    origin: {
      kind: 'list',
      value: 'URL',
      en: 'pages whose scripts may read the answers, such as https://example.vn; may be repeated',
      vi: 'trang web được đọc kết quả bằng mã lệnh, ví dụ https://example.vn; có thể lặp lại',
    },
    rate: {
      kind: 'number',
      value: 'N',
      range: [1, 1_000_000],
      en: 'at most N requests a minute from one address',
      vi: 'nhiều nhất N yêu cầu mỗi phút từ một địa chỉ',
    },
    threads: {
      kind: 'number',
      value: 'N',
      range: [1, 64],
      en: 'threads that draw cards; default all processors but one',
      vi: 'số luồng vẽ ảnh; mặc định bằng số bộ xử lý trừ một',
    },
  },
  notes: {
    en: 'Codes are drawn for payee and accounts of vietqr.json alone. A key in the variable VIETQR_KEY is asked for as x-api-key. Nothing is logged.',
    vi: 'Chỉ tạo mã QR cho payee và accounts trong vietqr.json. Nếu đặt khóa trong biến VIETQR_KEY, người gọi phải gửi khóa đó ở x-api-key. Không ghi nhật ký.',
  },
  examples: ['vietqr serve', 'vietqr serve --port 3000 --origin https://example.vn --rate 600'],
  run: async ({ flags, files, io, output }) => {
    const config = await readSettings({ flags, files });
    const pool = createCardPool(flags.number('threads') ?? Math.max(1, availableParallelism() - 1));
    const answer = answerFor(config, flags, io, pool.draw);
    const host = flags.text('host') ?? '127.0.0.1';
    const listening = await listen(answer, host, flags.number('port') ?? DEFAULT_PORT);
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
    output.data(address);
    output.info(sampleWords(address, config, io));
    warn(flags, host, output);
    await untilStopped(io);
    await listening.close();
    await pool.close();
    return EXIT.good;
  },
});

/** Names an address to open, which is answered. */
function sampleWords(address: string, config: Config, { env }: Io): Bilingual {
  const [payee] = accountsOf(config);
  const bin = typeof payee?.bank === 'string' ? payee.bank : payee?.bank.bin;
  const key = env.VIETQR_KEY && payee ? '&apikey=…' : '';
  const sample = address + samplePath(payee && bin !== undefined ? { ...payee, bin } : undefined) + key;
  return { en: `try ${sample}`, vi: `thử ${sample}` };
}

const DEFAULT_PORT = 8080;

function answerFor(
  config: Config,
  flags: Flags<'any-account' | 'origin' | 'rate'>,
  { env }: Io,
  drawCard: Parameters<typeof hostedHandler>[0]['drawCard'] & object,
): Answer {
  const accounts = accountsOf(config);
  const addresses = new WeakMap<Request, string>();
  const rate = flags.number('rate');
  if (accounts.length === 0 && !flags.on('any-account')) throw noAccounts();
  const handle = orUsage(() =>
    hostedHandler({
      accounts,
      anyAccount: flags.on('any-account'),
      origins: flags.list('origin'),
      drawCard,
      clientOf: (request) => addresses.get(request),
      ...(rate !== undefined && { requestsPerMinute: rate }),
      ...(env.VIETQR_KEY && { key: env.VIETQR_KEY }),
    }),
  );
  return (request, address) => {
    addresses.set(request, address);
    return handle(request);
  };
}

/** Who is paid by the settings, and the other accounts they name. */
function accountsOf({ payee, accounts = [] }: Config): readonly OwnAccount[] {
  const others = accounts.map(({ bin, ...account }) => ({ bank: bin, ...account }));
  return [...(payee ? [payee] : []), ...others];
}

function noAccounts(): Error {
  return usage(
    'no account to draw codes for; run vietqr init, or write payee into vietqr.json; --any-account draws for any, and so for anyone',
    'chưa có tài khoản để tạo mã QR; hãy chạy vietqr init, hoặc ghi payee vào vietqr.json; --any-account tạo mã cho mọi tài khoản, kể cả của người lạ',
  );
}

function orUsage<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!isVietqrError(error)) throw error;
    const { issues } = error;
    const say = (lang: Language) => issues.map((issue) => describeIssue(issue, lang)).join('\n');
    throw usage(say('en'), say('vi'));
  }
}

function warn(flags: Flags<'any-account'>, host: string, output: Output): void {
  if (flags.on('any-account'))
    output.info({
      en: 'warning: codes for any account are drawn; whoever reaches this server can make it show a code that pays into an account of theirs',
      vi: 'lưu ý: đang tạo mã QR cho mọi tài khoản; ai truy cập được máy chủ này cũng có thể tạo mã chuyển tiền vào tài khoản của họ',
    });
  if (!/^(?:127\.|::1$|localhost$)/.test(host))
    output.info({
      en: 'warning: other machines reach this server; put it behind one that speaks HTTPS',
      vi: 'lưu ý: máy khác truy cập được máy chủ này; hãy đặt nó sau một máy chủ có HTTPS',
    });
}

/** Waits until the process is told to end. */
function untilStopped({ onStop }: Io): Promise<void> {
  return new Promise((resolve) => onStop?.(resolve));
}
