import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { codeShapes } from './codes.ts';
import { orderShapes } from './orders.ts';

/** Nanoseconds a call. */
export interface FirstCalls {
  readonly title: string;
  readonly first: number;
  readonly steady: number;
}

const CHILD = fileURLToPath(new URL('first-calls-child.mjs', import.meta.url));
/** Fresh processes a shape; the least counts. */
const PROCESSES = 5;
const SHAPES = new Set(['plain', 'merchant', 'Vietnamese purpose', 'diacritics', '400 characters']);

/** Times the first 500 calls of fresh processes, and the same calls after many, by shape. */
export function timeFirstCalls(only = ''): FirstCalls[] {
  const reading = codeShapes.map(({ name, codes }) => ({
    action: 'decode',
    name,
    inputs: codes.map(({ text }) => text),
  }));
  const writing = orderShapes.map(({ name, orders }) => ({ action: 'encode', name, inputs: orders }));
  return [...reading, ...writing]
    .filter(({ name }) => SHAPES.has(name) && name.includes(only))
    .map(({ action, name, inputs }) => {
      const runs = Array.from({ length: PROCESSES }, () => run({ action, inputs }));
      const least = (key: 'first' | 'steady') => Math.min(...runs.map((times) => times[key]));
      return { title: `${action} ${name}`, first: least('first'), steady: least('steady') };
    });
}

function run(task: object): { first: number; steady: number } {
  const { first, steady } = JSON.parse(
    execFileSync(process.execPath, [CHILD, JSON.stringify(task)], { encoding: 'utf8' }),
  );
  return { first: Number(first), steady: Number(steady) };
}
