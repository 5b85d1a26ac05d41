import { drawingIssue, type Issue } from './issue.ts';
import { isRecord, show } from './stringify.ts';

/** What an option may be; `expected` says it in words. */
export interface OptionRule {
  readonly accepts: (value: unknown) => boolean;
  readonly expected: string;
}

export type OptionRules = Readonly<Record<string, OptionRule>>;

/** What other libraries call the same option. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  errorCorrectionLevel: 'level',
  ecc: 'level',
  margin: 'quietZone',
  border: 'quietZone',
  width: 'size',
  scale: 'moduleSize',
  color: 'dark and light',
};

/** It checks an options object: known names, allowed values; `undefined` stands for the default. */
export function checkOptions(options: unknown, rules: OptionRules): Issue[] {
  if (!isRecord(options)) {
    return [
      drawingIssue('input.type', { path: ['options'], expected: 'an object', received: show(options) }),
    ];
  }
  const issues: Issue[] = [];
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const path = [name];
    if (!rule) issues.push(unknownOption(name, rules));
    else if (value !== undefined && !rule.accepts(value)) {
      issues.push(drawingIssue('input.value', { path, expected: rule.expected, received: show(value) }));
    }
  }
  return issues;
}

function unknownOption(name: string, rules: OptionRules): Issue {
  const same = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
  const known = same?.split(' and ').every((part) => Object.hasOwn(rules, part));
  return drawingIssue('input.unknown_key', { path: [name], ...(same && known ? { expected: same } : {}) });
}
