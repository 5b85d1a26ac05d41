import { readAmount } from '../../../money/vnd.ts';
import { placeholder } from '../../args/placeholders.ts';
import { type UsageError, usage } from '../../terminal/failure.ts';

/** What the help says of the fields that several notices have. */
export const FORM_WORDS = {
  issuer: { value: 'NAME', en: 'who issues it', vi: 'đơn vị thông báo' },
  items: {
    name: 'item',
    value: 'NAME=DONG',
    en: 'what for; without --amount the items are summed; may be repeated',
    vi: 'khoản thu; không có --amount thì cộng các khoản; có thể ghi nhiều lần',
  },
  due: { en: 'last day to pay', vi: 'hạn nộp' },
  signer: {
    value: 'ROLE=NAME',
    en: 'who signs: an office, perhaps with a name',
    vi: 'người ký: chức danh, có thể kèm họ tên',
  },
  issuerDetails: {
    name: 'issuer-detail',
    en: 'address, telephone: a line each; may be repeated',
    vi: 'địa chỉ, điện thoại: mỗi lần một dòng',
  },
  payer: {
    value: 'LABEL=TEXT',
    en: 'who pays, such as Pupil=…; may be repeated',
    vi: 'người nộp tiền, như Học sinh=…; có thể ghi nhiều lần',
  },
  notes: {
    name: 'note',
    en: 'a sentence below the box; may be repeated',
    vi: 'câu ghi thêm bên dưới; có thể ghi nhiều lần',
  },
} as const;

/** What all charges ask for together, where there are any; it goes into the code unless `--amount` is given. */
export function summed(...charges: readonly { readonly amount: number }[]): { amount?: number } {
  return charges.length > 0 ? { amount: charges.reduce((sum, { amount }) => sum + amount, 0) } : {};
}

/** Reads `LABEL=TEXT`. @throws {UsageError} */
export function payerOf(given: string): { label: string; value: string } {
  if (!/^[^=]+=./s.test(given)) throw wrongForm('--payer', 'LABEL=TEXT', given);
  const [label, value] = cut(given, given.indexOf('='));
  return { label, value };
}

/** Reads `NAME=DONG`, the sum perhaps with a minus. @throws {UsageError} */
export function itemOf(given: string): { name: string; amount: number } {
  const [name, sum] = cut(given, given.lastIndexOf('='));
  const amount = readAmount(sum.replace(/^-/, ''));
  if (name === '' || amount === undefined) throw wrongItem(given);
  return { name, amount: sum.startsWith('-') ? -amount : amount };
}

/** Says what to write: the sum without what parts its thousands, where that is all that is wrong. */
function wrongItem(given: string): UsageError {
  const parted = /^(.+)=(-?\d{1,3}(?:[., ]\d{3})+)\s*(?:đ|đồng|vnd)?$/is.exec(given);
  const [, name = 'Học phí', sum = '320000'] = parted ?? [];
  const right = `'${name}=${sum.replace(/[., ]/g, '')}'`;
  return usage(
    `--item takes NAME=DONG with the sum in plain digits; write ${right}, not ${given}`,
    `--item cần dạng ${placeholder('NAME=DONG', 'vi')}, số tiền viết liền; hãy ghi ${right}, không phải ${given}`,
  );
}

/** Reads `ROLE=NAME`, or a role alone. @throws {UsageError} */
export function signerOf(given: string | undefined): { role: string; name?: string } | undefined {
  if (given === undefined) return undefined;
  if (!/^[^=]+(?:=.+)?$/s.test(given)) throw wrongForm('--signer', 'ROLE=NAME', given);
  const at = given.indexOf('=');
  if (at < 0) return { role: given };
  const [role, name] = cut(given, at);
  return { role, name };
}

function cut(text: string, at: number): readonly [string, string] {
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Says in what form a flag is given, with an example where the form alone does not tell. */
export function wrongForm(flag: string, form: string, given: string, example?: string): UsageError {
  const [as, like] = example === undefined ? ['', ''] : [`, as in ${example}`, `, như ${example}`];
  return usage(
    `${flag} takes ${form}${as}, not ${given}`,
    `${flag} cần dạng ${placeholder(form, 'vi')}${like}, không phải ${given}`,
  );
}
