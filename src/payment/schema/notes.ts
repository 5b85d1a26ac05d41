import type { PaymentInput } from '../payment.ts';

/** What people are told of a field, in forms and pages that are made of a JSON Schema. */
interface FieldNote {
  readonly title: string;
  readonly description: string;
  readonly example: unknown;
}

/** The notes of each field of a payment. */
export const FIELD_NOTES: Readonly<Record<keyof PaymentInput, FieldNote>> = {
  scheme: noteOf('Scheme', 'vietqr: a code that pays into a NAPAS account', 'vietqr'),
  bank: noteOf('Bank', 'six-digit BIN, code, BIC or Vietnamese name', '970436'),
  account: noteOf(
    'Account',
    'account or card number, merchant or ATM id; leading zeros count',
    '0011001234567',
  ),
  service: noteOf('Service', 'what the code pays into', 'account'),
  initiation: noteOf('Initiation', 'static for many payments, dynamic for one', 'dynamic'),
  amount: noteOf('Amount', 'whole đồng; without it the payer types the sum', 350_000),
  tipIndicator: noteOf('Tip', 'who adds a tip or fee', 'prompt'),
  convenienceFeeFixed: noteOf('Fixed fee', 'whole đồng, with the tip fixed', 5_000),
  convenienceFeePercentage: noteOf('Fee in percent', '0.01 to 99.99, with the tip percentage', 1.5),
  merchantCategoryCode: noteOf('Merchant category', 'ISO 18245, four digits', '8211'),
  currency: noteOf('Currency', 'ISO 4217, numeric: đồng', '704'),
  country: noteOf('Country', 'ISO 3166-1 alpha-2', 'VN'),
  merchantName: noteOf('Merchant name', 'without diacritics, at most 25 characters', 'TRUONG THCS HOA CAU'),
  merchantCity: noteOf('Merchant city', 'without diacritics, at most 15 characters', 'HA NOI'),
  postalCode: noteOf('Postal code', 'at most 10 characters', '100000'),
  billNumber: noteOf('Bill number', 'at most 25 characters; *** asks the payer', 'HD2026-0917'),
  mobileNumber: noteOf('Mobile number', 'at most 25 characters; *** asks the payer', '0912345678'),
  storeLabel: noteOf('Store label', 'at most 25 characters; *** asks the payer', 'CH01'),
  loyaltyNumber: noteOf('Loyalty number', 'at most 25 characters; *** asks the payer', 'KH0042'),
  referenceLabel: noteOf('Reference label', 'at most 25 characters; *** asks the payer', 'HP00123437'),
  customerLabel: noteOf('Customer label', 'at most 25 characters; *** asks the payer', 'HS0042'),
  terminalLabel: noteOf('Terminal label', 'at most 25 characters; *** asks the payer', 'QUAY03'),
  purpose: noteOf('Purpose', 'the transfer description, at most 25 characters', 'HP00123437'),
  consumerDataRequest: noteOf('Data asked for', 'any of A (address), M (mobile), E (e-mail)', 'ME'),
  merchantTaxId: noteOf('Merchant tax id', 'at most 20 characters', '0312345678'),
  merchantChannel: noteOf('Merchant channel', 'three digits: medium, location, presence', '000'),
  languagePreference: noteOf('Language', 'ISO 639-1, of the two alternate fields', 'vi'),
  merchantNameAlternate: noteOf('Name with diacritics', 'at most 25 characters', 'Trường THCS Hoa Cau'),
  merchantCityAlternate: noteOf('City with diacritics', 'at most 15 characters', 'Hà Nội'),
  extraObjects: noteOf('Extra objects', 'objects that no field names, by their ids from the root down', [
    { tags: ['80'], value: '0004test' },
  ]),
};

function noteOf(title: string, description: string, example: unknown): FieldNote {
  return { title, description, example };
}
