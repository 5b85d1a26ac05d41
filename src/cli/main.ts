#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { errorCode } from '../issues/foreign.ts';
import { run } from './run.ts';
import { type Bilingual, EXIT } from './terminal/io.ts';
import { languageOf, withLocale } from './terminal/language.ts';
import { systemWords } from './terminal/system-error.ts';
import { removeUnfinished } from './writing/replace.ts';

const argv = process.argv.slice(2);
const env = withLocale(process.env, () => Intl.DateTimeFormat().resolvedOptions().locale);

/** What ends a command that runs until it is told to end. */
let endCommand: (() => void) | undefined;

/** What a process that is ended says. */
let stopWords: Bilingual = {
  en: 'stopped; no file is half written',
  vi: 'đã dừng; không có tệp nào bị ghi dở',
};

/** Ends the process because of something outside of the call, in words. */
function stop({ en, vi }: Bilingual): void {
  const words = { en: `vietqr: ${en}\n`, vi: `vietqr: ${vi}\n` };
  process.stderr.write(words[languageOf(argv, env)]);
  process.exit(EXIT.unreadable);
}

process.on('exit', removeUnfinished);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // A second one ends the process at once, should the system not let go of a file.
  process.once(signal, () => (endCommand ? endCommand() : stop(stopWords)));
}

/** A reader that has seen enough (`| head -1`) ends nothing: files are written to the end, and the exit code is that of the work. */
function ignoresLeaving(then: (error: Error) => void): (error: Error) => void {
  return (error) => {
    if (errorCode(error) !== 'EPIPE') then(error);
  };
}

process.stdout.on(
  'error',
  ignoresLeaving((error) => {
    const { en, vi } = systemWords(error);
    stop({ en: `cannot write the output: ${en}`, vi: `không ghi được kết quả: ${vi}` });
  }),
);

process.stderr.on(
  'error',
  ignoresLeaving(() => process.exit(EXIT.unreadable)),
);

/** The least that a heap may grow before it is cleaned up, in percent: cleaning costs time. */
const LEAST_HEAP_GROWTH = 20;

/**
 * Has the engine clean up whenever its heap has grown by so many megabytes, where it would let it become several times as large
 * first. An engine that knows no such setting goes on as it is.
 */
function keepHeapSmall(megabytes: number): void {
  const percent = Math.max(
    LEAST_HEAP_GROWTH,
    Math.round((100e6 * megabytes) / process.memoryUsage().heapUsed),
  );
  try {
    setFlagsFromString(`--heap-growing-percent=${percent}`);
    setFlagsFromString('--semi-space-growth-factor=1');
  } catch {
    // Other runtimes than Node have another engine, or none of its settings.
  }
}

void run(argv, {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env,
  onStop: (end) => {
    endCommand = end;
  },
  saysWhenStopped: (words) => {
    stopWords = words;
  },
  keepsHeapSmall: keepHeapSmall,
}).then((exit) => {
  process.exitCode = exit;
});
