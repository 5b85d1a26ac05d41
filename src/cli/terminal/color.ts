import type { Io, Sink } from './io.ts';

/** Select Graphic Rendition codes (ECMA-48 §8.3.117). */
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Tone = keyof typeof CODES;
export type Color = (tone: Tone, text: string) => string;

/** Colors text for a terminal, and leaves it plain for a pipe, a dumb terminal or `NO_COLOR` (no-color.org). */
export function colorizer(sink: Sink, env: Io['env']): Color {
  const colored = sink.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return colored ? (tone, text) => `\u001b[${CODES[tone]}m${text}\u001b[0m` : (_tone, text) => text;
}
