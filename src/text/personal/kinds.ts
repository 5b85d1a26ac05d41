/** What in a text may tell of a person. */
export const PERSONAL_KINDS = ['person_name', 'phone', 'citizen_id', 'birth_date', 'health'] as const;

export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A place of a text that may tell of a person, as a half-open range of UTF-16 indices. */
export interface PersonalData {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}
