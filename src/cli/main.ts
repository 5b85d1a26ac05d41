import { run } from './run.ts';
import { EXIT } from './terminal/io.ts';
import { languageOf } from './terminal/language.ts';
import { systemWords } from './terminal/system-error.ts';

const argv = process.argv.slice(2);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone, as `head` does; there is no one left to write for.
  if (error.code === 'EPIPE') process.exit();
  const { en, vi } = systemWords(error);
  const words = { en: `cannot write the output: ${en}`, vi: `không ghi được kết quả: ${vi}` };
  process.stderr.write(`vietqr: ${words[languageOf(argv, process.env)]}\n`);
  process.exit(EXIT.unreadable);
});

process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? undefined : EXIT.unreadable);
});

process.exitCode = await run(argv, process);
