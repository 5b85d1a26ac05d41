import type { Command } from './command.ts';
import type { Bilingual } from './terminal/io.ts';

interface RegistryEntry {
  readonly summary: Bilingual;
  /** Loads the command only when it is called, so that none pays for the others. */
  load(): Promise<Command>;
}

/** The commands in the order of the help; a new one is a file in `commands` and a row here. */
export const COMMANDS: Readonly<Record<string, RegistryEntry>> = {
  init: {
    summary: {
      en: 'settle once who is paid, in vietqr.json',
      vi: 'khai báo một lần tài khoản nhận tiền, trong vietqr.json',
    },
    load: async () => (await import('./commands/issuing/init.ts')).init,
  },
  issue: {
    summary: {
      en: 'make codes and papers for a list of who pays',
      vi: 'phát mã và giấy báo thu theo danh sách',
    },
    load: async () => (await import('./commands/issuing/issue.ts')).issue,
  },
  remind: {
    summary: {
      en: 'write reminders for what has not come',
      vi: 'in giấy nhắc cho những người chưa nộp đủ',
    },
    load: async () => (await import('./commands/issuing/remind.ts')).remind,
  },
  encode: {
    summary: {
      en: 'write a payment as a VietQR payload',
      vi: 'tạo chuỗi mã QR cho một khoản thanh toán',
    },
    load: async () => (await import('./commands/code/encode.ts')).encode,
  },
  decode: {
    summary: { en: 'read a payload into its fields', vi: 'đọc chuỗi mã QR thành từng trường' },
    load: async () => (await import('./commands/code/decode.ts')).decode,
  },
  inspect: {
    summary: {
      en: 'show what any scanned text is, and what is wrong with it',
      vi: 'cho biết mã QR vừa quét là gì và sai ở đâu',
    },
    load: async () => (await import('./commands/code/inspect.ts')).inspect,
  },
  scan: {
    summary: {
      en: 'find the codes in pictures and say what they are',
      vi: 'tìm mã QR trong ảnh và cho biết đó là mã gì',
    },
    load: async () => (await import('./commands/code/scan.ts')).scan,
  },
  card: {
    summary: { en: 'draw a code with its details', vi: 'vẽ ảnh mã QR kèm thông tin chuyển khoản' },
    load: async () => (await import('./commands/paper/card.ts')).card,
  },
  'chat-picture': {
    summary: {
      en: "draw one payer's code for a chat",
      vi: 'vẽ ảnh mã QR của một người nộp để gửi qua Zalo, tin nhắn',
    },
    load: async () => (await import('./commands/paper/chat-picture.ts')).chatPictureCommand,
  },
  part: {
    summary: {
      en: 'lay out the payment part, or stamp it on a PDF',
      vi: 'tạo khung mã QR thanh toán, hoặc in thêm vào tệp PDF có sẵn',
    },
    load: async () => (await import('./commands/paper/part.ts')).part,
  },
  poster: {
    summary: { en: 'lay out a standee for a counter', vi: 'tạo bảng mã QR để bàn' },
    load: async () => (await import('./commands/paper/poster.ts')).poster,
  },
  notice: {
    summary: { en: 'lay out a fee notice', vi: 'tạo thông báo thu tiền' },
    load: async () => (await import('./commands/paper/notice.ts')).notice,
  },
  'official-notice': {
    summary: {
      en: 'lay out a notice of a body, with number and signature',
      vi: 'tạo thông báo của đơn vị, có số, ký hiệu và người ký',
    },
    load: async () => (await import('./commands/paper/official-notice.ts')).officialNoticeCommand,
  },
  'meter-notice': {
    summary: {
      en: 'lay out an electricity or water bill notice',
      vi: 'tạo thông báo tiền điện, tiền nước',
    },
    load: async () => (await import('./commands/paper/meter-notice.ts')).meterNoticeCommand,
  },
  labels: {
    summary: { en: 'lay out codes by the sheet', vi: 'tạo tờ nhãn mã QR' },
    load: async () => (await import('./commands/paper/labels.ts')).labels,
  },
  stalls: {
    summary: {
      en: 'make, check and count the codes of a market',
      vi: 'tạo, kiểm tra và thống kê mã QR của các sạp trong chợ',
    },
    load: async () => (await import('./commands/issuing/stalls.ts')).stalls,
  },
  payout: {
    summary: {
      en: "list the accounts of people's own codes",
      vi: 'lập danh sách chi tiền từ ảnh mã QR của người nhận',
    },
    load: async () => (await import('./commands/issuing/payout.ts')).payout,
  },
  compare: {
    summary: { en: 'say in what two codes differ', vi: 'so hai mã QR và cho biết khác ở đâu' },
    load: async () => (await import('./commands/issuing/compare.ts')).compare,
  },
  registry: {
    summary: { en: 'sign lists of codes, and check them', vi: 'ký số sổ đăng ký mã QR và kiểm tra chữ ký' },
    load: async () => (await import('./commands/issuing/registry.ts')).registry,
  },
  reference: {
    summary: {
      en: 'issue and check payment reference codes',
      vi: 'tạo và kiểm tra mã thanh toán có ký tự kiểm tra',
    },
    load: async () => (await import('./commands/money/reference.ts')).reference,
  },
  simulate: {
    summary: {
      en: 'show what banks make of a code',
      vi: 'xem trước mã thanh toán trên sao kê của từng ngân hàng',
    },
    load: async () => (await import('./commands/money/simulate.ts')).simulate,
  },
  reconcile: {
    summary: { en: 'match a bank statement with issued bills', vi: 'đối soát sao kê với các khoản thu' },
    load: async () => (await import('./commands/money/reconcile.ts')).reconcile,
  },
  serve: {
    summary: {
      en: 'draw codes by address, in place of vietqr.io and SePay pictures',
      vi: 'tạo ảnh mã QR qua địa chỉ web, thay vietqr.io và SePay',
    },
    load: async () => (await import('./commands/server/serve.ts')).serve,
  },
  migrate: {
    summary: {
      en: 'find where a program asks vietqr.io or SePay for codes',
      vi: 'tìm chỗ chương trình đang gọi vietqr.io, SePay để lấy mã QR',
    },
    load: async () => (await import('./commands/server/migrate.ts')).migrate,
  },
  banks: {
    summary: { en: 'search the bank directory', vi: 'tra cứu ngân hàng' },
    load: async () => (await import('./commands/code/banks.ts')).banks,
  },
};
