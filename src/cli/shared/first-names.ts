/** So many are named in a line of the terminal. */
const MOST_ON_A_LINE = 20;

/** Names the first of many; three dots stand for the rest. */
export function firstNames(names: readonly string[]): string {
  return `${names.slice(0, MOST_ON_A_LINE).join(', ')}${names.length > MOST_ON_A_LINE ? ' …' : ''}`;
}
