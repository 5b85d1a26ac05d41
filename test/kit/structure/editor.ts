import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');
const file = join(root, 'test/typed-by-a-user.ts');

/** What an editor knows of a program, as its language service tells. */
export interface Editor {
  /** Lists what is offered where `|` stands in a program. */
  offered(program: string): readonly string[];
  /** Gives the text that is shown over the name behind `|`. */
  hover(program: string): string;
}

/** Opens an editor on programs that import the package by its names; it reads the sources once. */
export function openEditor(): Editor {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  let text = '';
  let version = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '1'),
    getScriptSnapshot: (name) => {
      const source = name === file ? text : ts.sys.readFile(name);
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: (name) => name === dirname(file) || ts.sys.directoryExists(name),
    getDirectories: ts.sys.getDirectories,
  });
  const open = (program: string) => {
    const place = program.indexOf('|');
    text = program.slice(0, place) + program.slice(place + 1);
    version++;
    return place;
  };
  return {
    offered: (program) =>
      service.getCompletionsAtPosition(file, open(program), {})?.entries.map(({ name }) => name) ?? [],
    hover: (program) => {
      const info = service.getQuickInfoAtPosition(file, open(program));
      return ts.displayPartsToString(info?.documentation);
    },
  };
}
