import { type Fault, type Issue, worded } from './issue.ts';

/** It says a fault by its code and data alone, where no table of sentences is loaded. */
export function tersely(found: Fault): Issue {
  const { code, path, tags, received, expected } = found;
  const place = [path.join('.'), tags && `(${tags.join('.')})`].filter(Boolean).join(' ');
  const facts = [place, received && `got ${received}`, expected && `expected ${expected}`].filter(Boolean);
  return worded(found, [code, facts.join(', ')].filter(Boolean).join(': '));
}
