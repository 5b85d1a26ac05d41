/** Id and length of the checksum, which it is computed over too (EMVCo MPM v1.1 §4.7.3). */
export const CRC_HEADER = '6304';

/** Tells a root object that says who is paid: of a card network, or a template (EMVCo MPM v1.1 §4.7.9). */
export function isAccount(tag: string): boolean {
  return tag >= '02' && tag <= '51';
}

/** Tells a root object that holds the template of a network that pays accounts. */
export function isAccountTemplate(tag: string): boolean {
  return tag >= '26' && tag <= '51';
}

/** Tells a root object by its id like {@link isAccountTemplate}. */
export function isAccountTemplateId(id: number): boolean {
  return id >= 26 && id <= 51;
}
