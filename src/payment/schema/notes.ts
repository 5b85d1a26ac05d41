import type { PaymentInput } from '../payment.ts';

/** What people are told of a field, in forms and pages that are made of a JSON Schema. */
interface FieldNote {
  readonly title: string;
  readonly description: string;
  readonly example: unknown;
}

/** The notes of each field of a payment. */
export const FIELD_NOTES: Readonly<Record<keyof PaymentInput, FieldNote>> = {
  scheme: fieldNote('Scheme', 'vietqr: a code that pays into a NAPAS account', 'vietqr'),
  bank: fieldNote('Bank', 'six-digit BIN, code, BIC or Vietnamese name', '970436'),
  account: fieldNote(
    'Account',
    'account or card number, merchant or ATM id; leading zeros count',
    '0011001234567',
  ),
  service: fieldNote('Service', 'what the code pays into', 'account'),
  initiation: fieldNote('Initiation', 'static for many payments, dynamic for one', 'dynamic'),
  amount: fieldNote('Amount', 'whole đồng; without it the payer types the sum', 350_000),
  tipIndicator: fieldNote('Tip', 'who adds a tip or fee', 'prompt'),
  convenienceFeeFixed: fieldNote('Fixed fee', 'whole đồng, with the tip fixed', 5_000),
  convenienceFeePercentage: fieldNote('Fee in percent', '0.01 to 99.99, with the tip percentage', 1.5),
  merchantCategoryCode: fieldNote('Merchant category', 'ISO 18245, four digits', '8211'),
  currency: fieldNote('Currency', 'ISO 4217, numeric: đồng', '704'),
  country: fieldNote('Country', 'ISO 3166-1 alpha-2', 'VN'),
  merchantName: fieldNote('Merchant name', 'without diacritics', 'TRUONG THCS HOA CAU'),
  merchantCity: fieldNote('Merchant city', 'without diacritics', 'HA NOI'),
  postalCode: fieldNote('Postal code', 'of the merchant', '100000'),
  billNumber: fieldNote('Bill number', '*** asks the payer', 'HD2026-0917'),
  mobileNumber: fieldNote('Mobile number', '*** asks the payer', '0912345678'),
  storeLabel: fieldNote('Store label', '*** asks the payer', 'CH01'),
  loyaltyNumber: fieldNote('Loyalty number', '*** asks the payer', 'KH0042'),
  referenceLabel: fieldNote('Reference label', '*** asks the payer', 'HP00123437'),
  customerLabel: fieldNote('Customer label', '*** asks the payer', 'HS0042'),
  terminalLabel: fieldNote('Terminal label', '*** asks the payer', 'QUAY03'),
  purpose: fieldNote('Purpose', 'the transfer description', 'HP00123437'),
  consumerDataRequest: fieldNote('Data asked for', 'any of A (address), M (mobile), E (e-mail)', 'ME'),
  merchantTaxId: fieldNote('Merchant tax id', 'ten or thirteen digits', '0312345678'),
  merchantChannel: fieldNote('Merchant channel', 'three digits: medium, location, presence', '000'),
  languagePreference: fieldNote('Language', 'ISO 639-1, of the two alternate fields', 'vi'),
  merchantNameAlternate: fieldNote(
    'Name with diacritics',
    'in the language of the alternate fields',
    'Trường THCS Hoa Cau',
  ),
  merchantCityAlternate: fieldNote(
    'City with diacritics',
    'in the language of the alternate fields',
    'Hà Nội',
  ),
  extraObjects: fieldNote('Extra objects', 'objects that no field names, by their ids from the root down', [
    { tags: ['80'], value: '0004test' },
  ]),
};

function fieldNote(title: string, description: string, example: unknown): FieldNote {
  return { title, description, example };
}
