import type { Flags, FlagTable } from './args/flags.ts';
import type { Files } from './terminal/files.ts';
import type { Bilingual, Exit, Io } from './terminal/io.ts';
import type { Output } from './terminal/output.ts';

/** One call of a command. */
export interface Call<Name extends string = string> {
  readonly flags: Flags<Name | 'json'>;
  /** The arguments that are no flags. */
  readonly operands: readonly string[];
  readonly output: Output;
  readonly io: Io;
  readonly files: Files;
}

/** A command: what the help says of it, and what it does. */
export interface Command<Name extends string = string> {
  /** The arguments that are no flags, as the help shows them. */
  readonly operands: string;
  readonly mostOperands: number;
  readonly flags: FlagTable<Name>;
  /** What the help adds below the flags. */
  readonly notes?: Bilingual;
  /** Complete calls. */
  readonly examples: readonly string[];
  /** @throws {UsageError} when the call is wrong, {DataError} when its files or data are. */
  run(call: Call<Name>): Promise<Exit>;
}

/** Declares a command whose flags are those of its table. */
export function command<Name extends string>(declared: Command<Name>): Command<Name> {
  return declared;
}
