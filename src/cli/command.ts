import type { Flags, FlagTable } from './args/flags.ts';
import type { Bilingual, Exit, Failure, Io } from './terminal/io.ts';
import type { Output } from './terminal/output.ts';

/** One call of a command. */
export interface Call<Name extends string = string> {
  readonly flags: Flags<Name | 'json'>;
  /** The arguments that are no flags. */
  readonly operands: readonly string[];
  readonly output: Output;
  readonly io: Io;
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
  run(call: Call<Name>): Promise<Exit | Failure>;
}

/** Declares a command whose flags are those of its table. */
export function command<Name extends string>(declared: Command<Name>): Command<Name> {
  return declared;
}
