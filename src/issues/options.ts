import { drawingIssue, type Issue } from './issue.ts';
import { isRecord, stringify } from './stringify.ts';

/** What an option may be; `expected` says it in words. */
export interface OptionRule {
  readonly accepts: (value: unknown) => boolean;
  readonly expected: string;
}

export type OptionRules = Readonly<Record<string, OptionRule>>;

/** What other libraries call the same option. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  errorCorrectionLevel: 'level',
  ecc: 'level',
  margin: 'quietZone',
  border: 'quietZone',
  width: 'size',
  scale: 'moduleSize',
  color: 'dark and light',
};

/** Checks an options object: known names, allowed values; `undefined` stands for the default. */
export function checkOptions(options: unknown, rules: OptionRules): Issue[] {
  if (!isRecord(options)) {
    return [
      drawingIssue('input.type', { path: ['options'], expected: 'an object', received: stringify(options) }),
    ];
  }
  const issues: Issue[] = [];
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const path = [name];
    if (!rule) issues.push(unknownOption(name, rules));
    else if (value !== undefined && !rule.accepts(value)) {
      issues.push(drawingIssue('input.value', { path, expected: rule.expected, received: stringify(value) }));
    }
  }
  return issues;
}

function unknownOption(name: string, rules: OptionRules): Issue {
  const same = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
  const known = same?.split(' and ').every((part) => Object.hasOwn(rules, part));
  return drawingIssue('input.unknown_key', { path: [name], ...(same && known ? { expected: same } : {}) });
}
