import type { OptionRules } from '../issues/options.ts';
import { LEVELS } from './standard.ts';

export const SYMBOL_RULES = {
  level: { accepts: (value) => LEVELS.some((level) => level === value), expected: 'L, M, Q or H' },
  dense: { accepts: (value) => typeof value === 'boolean', expected: 'true or false' },
} as const satisfies OptionRules;
