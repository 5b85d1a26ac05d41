import type { Fault, Issue } from '../issue.ts';

/** Says a fault by its code and data alone, where no table of sentences is loaded. */
export function tersely(found: Fault): Issue {
  const { code, path, tags = [], received, expected } = found;
  const facts = [code, path.join('.'), tags.join('.'), received, expected && `expected ${expected}`];
  return { ...found, message: facts.filter(Boolean).join(', ') };
}
