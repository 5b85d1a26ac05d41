/** Đồng as codes write it, and as ISO 4217 spells it in letters. */
export const VND = '704';
export const VND_LETTERS = 'VND';

/** Checks whether a currency is đồng; a code without one is in đồng. */
export function isVnd(currency: string = VND): boolean {
  return currency === VND || currency === VND_LETTERS;
}
