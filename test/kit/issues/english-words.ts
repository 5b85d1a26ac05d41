import { banks } from 'vietqr-kit';
import { networkName } from 'vietqr-kit/profiles';

/** English words and abbreviations that Vietnamese readers use too. */
const BORROWED = words(
  'QR VietQR NAPAS BIN SWIFT OTP PIN CRC PDF PNG SVG JPEG CSV Excel Zalo SMS camera webhook npm JSON Node GTGT',
);

/** File formats, standards, units and literals that have no other name. */
const PROPER = words(
  'GIF WebP wasm XLSX xlsx xls UTF ISO UUID EMVCo Unicode byte kWh mm Wi Fi logo true false payOS YYMM https',
);

/** Networks, cards and wallets under their own names. */
export const NETWORKS = [
  ...([
    'vnpay',
    'momo',
    'zalopay',
    'shopeepay',
    'moca',
    'promptpay',
    'qris',
    'khqr',
    'laoqr',
    'duitnow',
  ] as const),
  ...(['paynow', 'pix', 'qrph', 'bharatqr', 'lankaqr', 'hkfps', 'visa', 'mastercard', 'unionpay'] as const),
  ...(['discover', 'amex', 'jcb'] as const),
];

/** Proper names: networks, banks, services, and the countries that Vietnamese calls as English does. */
const NAMES = words(
  [
    ...NETWORKS.map((network) => networkName(network).replace(/\(.*\)/, '')),
    ...banks.flatMap(({ code, shortName }) => [code, shortName]),
    'EVN VNPAY SePay Casso io vn Indonesia Malaysia Singapore Brazil Philippines Sri Lanka Campuchia',
  ].join(' '),
);

/** A syllable of Vietnamese that needs no mark: without a stop at its end, in the level tone. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:oai|oao|oay|oeo|uya|uyu|uynh|uyn|oam|oan|oang|oanh|oem|oen|anh|ang|ai|ao|au|ay|am|an|eng|em|en|eo|inh|ia|iu|im|in|oi|oa|oe|ong|on|om|ua|ui|uy|ung|un|um|[aeiouy])$/;

/** English words that might be such a syllable, and are none that a reader needs. */
const LOOKALIKES = words('the be he me no on then than we');

/** Splits a list of words at its blanks. */
export function words(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Lists the words of a Vietnamese text that are neither Vietnamese nor used by its readers; `isAllowed` knows others. */
export function englishWordsIn(text: string, isAllowed: (word: string) => boolean): string[] {
  const isKnown = (word: string) =>
    [BORROWED, PROPER, NAMES].some((list) => list.has(word)) ||
    (SYLLABLE.test(word.toLowerCase()) && !LOOKALIKES.has(word.toLowerCase())) ||
    isAllowed(word);
  return (text.match(/(?<!\p{L}\p{M}*)[A-Za-z]+(?!\p{L}|\p{M})/gu) ?? []).filter(
    (word) => word.length > 1 && !isKnown(word),
  );
}
