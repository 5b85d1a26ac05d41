/** Merchant categories that NAPAS lists (NAPAS QR Switching Part IV v1.5.2). */
const CATEGORIES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    '5139 5192 5231 5411 5611 5621 5631 5641 5651 5661 5691 5734 5812 5813 5814 5912 5921 5832 5940 5941 5942 5943 ' +
    '5944 5945 5946 5947 5977 5992 5995 6011 7011 7211 7216 7298 8062'
  ).split(' '),
);

/** Checks whether NAPAS lists a merchant category: exactly one of its codes of four digits. */
export function listsCategory(category: string): boolean {
  return CATEGORIES.has(category);
}
