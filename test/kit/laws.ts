import fc from 'fast-check';
import { tries } from './scale.ts';

/** Sets how laws are tried that do not say it themselves; vitest.config.ts loads this before each file. */
fc.configureGlobal(tries(1000, 100));
