import fc from 'fast-check';
import type { ExtraObject, PaymentInput } from 'vietqr-kit';
import { banks } from 'vietqr-kit';
import type { NaiveObject } from '../../oracle/tlv-naive.ts';

const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
const vietnamese = fc.constantFrom(...'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệđĐíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ');
const chinese = fc.constantFrom(...'最佳运输北京大学付款');
const astral = fc.constantFrom('😀', '🍜', '𠮷', '💳');
const anyLetter = fc.oneof({ arbitrary: printable, weight: 6 }, vietnamese, chinese, astral);

/** Texts of the EMV Common Character Set. */
export function ansText(maxLength: number, minLength = 1): fc.Arbitrary<string> {
  return fc.string({ unit: printable, minLength, maxLength });
}

export function digits(minLength: number, maxLength = minLength): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
}

/** Texts of any script, lengths in code points. */
export function unicodeText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: anyLetter, minLength: 1, maxLength });
}

const label = ansText(25);
const additional = fc.record(
  {
    billNumber: label,
    mobileNumber: label,
    storeLabel: label,
    loyaltyNumber: label,
    customerLabel: label,
    purpose: label,
    consumerDataRequest: fc.constantFrom('A', 'ME', 'EMA'),
    merchantTaxId: ansText(20),
    merchantChannel: fc.constantFrom('000', '521', '733'),
  },
  { requiredKeys: [] },
);
const language = fc.record(
  {
    languagePreference: fc.constantFrom('vi', 'ZH'),
    merchantNameAlternate: fc.string({
      unit: fc.oneof(vietnamese, chinese, printable),
      minLength: 1,
      maxLength: 25,
    }),
    merchantCityAlternate: fc.string({
      unit: fc.oneof(vietnamese, chinese, printable),
      minLength: 1,
      maxLength: 15,
    }),
  },
  { requiredKeys: ['languagePreference', 'merchantNameAlternate'] },
);
const merchant = {
  merchantCategoryCode: digits(4),
  merchantName: ansText(25),
  merchantCity: ansText(15),
};

/** Accounts, virtual accounts and aliases: letters and digits of ASCII, 1 to 19. */
export const goodAccount: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'),
  minLength: 1,
  maxLength: 19,
});

/** Cards of one bank, which is the one named or another. */
const card = digits(10).map((rest) => `970436${rest}`);

/** Identifiers of merchants and cash machines, which may hold dashes and the like. */
const merchantId = fc
  .tuple(goodAccount, fc.constantFrom('', '-', '_', '@', '/7-a'))
  .map(([text, marks]) => text.slice(0, 19 - marks.length) + marks);

const service = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  fc.record({ service: fc.constant('account' as const), ...merchant }, { requiredKeys: ['service'] }),
  fc.record(
    { service: fc.constant('card' as const), account: fc.oneof(card, goodAccount), ...merchant },
    { requiredKeys: ['service', 'account'] },
  ),
  fc
    .record({ ...merchant, account: merchantId })
    .map((fields) => ({ service: 'merchant' as const, ...fields })),
  fc
    .record({ ...merchant, account: merchantId, referenceLabel: ansText(10), terminalLabel: ansText(10) })
    .map((fields) => ({ service: 'cash' as const, ...fields })),
);
const dong = fc.integer({ min: 1, max: 9_999_999_999_999 });
const amount = fc.oneof({ arbitrary: fc.integer({ min: 1, max: 499_999_999 }), weight: 3 }, dong);
const tip = fc.oneof(
  { arbitrary: fc.constant({}), weight: 4 },
  fc.constant({ tipIndicator: 'prompt' as const }),
  dong.map((convenienceFeeFixed) => ({ tipIndicator: 'fixed' as const, convenienceFeeFixed })),
  fc.integer({ min: 1, max: 9999 }).map((hundredths) => ({
    tipIndicator: 'percentage' as const,
    convenienceFeePercentage: hundredths / 100,
  })),
);

const OTHERS: readonly ExtraObject[] = [
  { tags: ['15'], value: '31270704123400000000000000000' },
  { tags: ['26'], value: '0010vn.zalopay0106180005' },
  { tags: ['62', '50'], value: '0010A0000000990103abc' },
  { tags: ['80'], value: '046' },
  { tags: ['87'], value: 'CLASSIC' },
  { tags: ['98'], value: 'phở 🍜' },
  { tags: ['99'], value: '0016A0112233449988770704Quán' },
];
const extraObjects = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  fc.subarray([...OTHERS], { minLength: 1 }).map((list) => ({ extraObjects: list })),
);

/** Payments that are right in every field, without diacritics where a code holds none. */
export const payment: fc.Arbitrary<PaymentInput> = fc
  .record(
    {
      bank: fc.oneof(fc.constantFrom(...banks.map(({ bin }) => bin)), digits(6)),
      account: goodAccount,
      initiation: fc.constantFrom('static' as const, 'dynamic' as const),
      amount,
      postalCode: ansText(10),
      service,
      additional: fc.oneof({ arbitrary: additional, weight: 4 }, fc.constant({})),
      language: fc.oneof(language, fc.constant({})),
      tip,
      extraObjects,
    },
    { requiredKeys: ['bank', 'account', 'service', 'additional', 'language', 'tip', 'extraObjects'] },
  )
  .map(({ service, additional, language, tip, extraObjects, ...terms }) => ({
    ...terms,
    ...service,
    ...tip,
    ...language,
    ...extraObjects,
    ...thatFit(service, additional),
  }));

/** Fields of object 62, as many as its 99 characters hold beside those a service needs and one more template. */
function thatFit(service: object, fields: object): object {
  let room = 99 - 25;
  for (const key of ['referenceLabel', 'terminalLabel']) if (key in service) room -= 14;
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => {
      const length = 4 + String(value).length;
      if (length > room) return false;
      room -= length;
      return true;
    }),
  );
}

const TEMPLATES = new Set([...Array.from({ length: 26 }, (_, i) => 26 + i), 62, 64]);
const id = (number: number) => String(number).padStart(2, '0');
const leaf = (tag: string, maxLength: number) =>
  unicodeText(maxLength).map((value): NaiveObject => [tag, value]);

function level(
  tags: fc.Arbitrary<string>,
  maxLength: number,
  maxObjects: number,
): fc.Arbitrary<NaiveObject[]> {
  return fc
    .uniqueArray(tags, { minLength: 1, maxLength: maxObjects })
    .chain((unique) => fc.tuple(...unique.map((tag) => leaf(tag, maxLength))));
}

const subTag = fc.integer({ min: 1, max: 49 }).map(id);
const template = (tag: string): fc.Arbitrary<NaiveObject> =>
  fc
    .tuple(level(subTag, 12, 3), fc.option(level(subTag, 5, 2), { nil: undefined }), fc.boolean())
    .map(([objects, inner, last]) => {
      const identified: NaiveObject[] = [['00', 'A000000099'], ...objects];
      const children = last ? identified.toReversed() : identified;
      return [tag, tag === '62' && inner ? [...children, ['50', [['00', 'vn.x'], ...inner]]] : children];
    });

const rootObject = fc
  .integer({ min: 1, max: 99 })
  .filter((number) => number !== 63)
  .map(id);

/** The objects of a legal code: 00 first, the others in any order, each once, values of any script. */
export const legalTree: fc.Arbitrary<NaiveObject[]> = fc
  .uniqueArray(rootObject, { maxLength: 9 })
  .chain((tags) =>
    fc.tuple(
      ...tags.map((tag) =>
        TEMPLATES.has(Number(tag)) || Number(tag) >= 80
          ? fc.oneof({ arbitrary: template(tag), weight: 3 }, leaf(tag, 99))
          : leaf(tag, 99),
      ),
    ),
  )
  .map((objects) => [['00', '01'], ...objects]);

class Stranger {
  readonly bank = '970436';
  readonly account = '0011001234567';
}

/** Anything JavaScript can hold, short of objects whose own code throws. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    maxDepth: 2,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom<unknown>(
    Symbol('s'),
    () => 'called',
    new Stranger(),
    Buffer.from('000201'),
    new ArrayBuffer(4),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    '__proto__',
    'constructor',
    JSON.parse('{"__proto__":{"bank":"970436"}}'),
    '\ud800',
    '\u0000',
    '-4',
  ),
);
