// Writes the declarations of the package in the current folder, with maps to the published sources, of each source file
// that its `exports` reach. They exist once, for CommonJS (`.d.cts`), because ES modules can import CommonJS and not the
// other way round: the `.d.ts` of an entry exports them. A file's declarations are made from that file alone
// (`isolatedDeclarations`), so that a build checks no types: `npm run typecheck` does.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import process from 'node:process';
import ts from 'typescript';

const compilerOptions = {
  declaration: true,
  declarationMap: true,
  emitDeclarationOnly: true,
  isolatedDeclarations: true,
  noCheck: true,
  noResolve: true,
  // Without these, a class would declare its methods with the names of symbols twice.
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
};
// `Disposable` is in no `lib` before ESNext; on Node it comes with @types/node.
const disposable = '/// <reference lib="esnext.disposable" />\n';

/** The source files of the package's entries. */
const listEntries = () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.values(exports).flatMap((target) => target['@voisnap/source'] ?? []);
};

/** Ends this process where a declaration cannot be made from its file alone. */
const refuse = (diagnostics) => {
  const host = { ...ts.sys, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
  console.error(ts.formatDiagnostics(diagnostics, host));
  process.exit(1);
};

/** Each emitted file of the package by its name beside the sources: declarations and their maps. */
const emitDeclarations = () => {
  const sources = ts.sys.readDirectory('src', ['.ts'], ['**/*.test.ts', '**/*.test-d.ts']);
  const emitted = new Map();
  const { diagnostics } = ts
    .createProgram(sources, compilerOptions)
    .emit(undefined, (name, text) => emitted.set(name, text), undefined, true);
  if (diagnostics.length > 0) refuse(diagnostics);
  return emitted;
};

const emitted = emitDeclarations();

/** The declarations of one source file, their map, and where they name other files. */
const declare = (file) => {
  const path = file.replace(/\.ts$/, '.d.ts');
  const text = emitted.get(path).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const { importedFiles } = ts.preProcessFile(text);
  return { text, map: JSON.parse(emitted.get(`${path}.map`)), imports: importedFiles };
};

/** Lets declarations name those of other files in this package as CommonJS. */
const toCommonJs = (text, imports) =>
  imports
    .filter(({ fileName }) => fileName.startsWith('.'))
    .toReversed()
    .reduce((before, { pos, fileName }) => {
      // `pos` is that of the quote.
      const start = pos + 1;
      const end = start + fileName.length;
      return before.slice(0, start) + fileName.replace(/\.js$/, '.cjs') + before.slice(end);
    }, text);

/** Writes the declarations of one file, and their map. */
const write = (path, { text, map, imports, file }) => {
  const header = /Dispos/.test(text) ? disposable : '';
  const name = `${basename(path)}.d.cts`;
  const mapped = {
    ...map,
    file: name,
    sources: [relative(dirname(path), file)],
    // A line of the map is a line of the declarations: the header has none in the source.
    mappings: (header && ';') + map.mappings,
  };
  const footer = `//# sourceMappingURL=${name}.map\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.d.cts`, header + toCommonJs(text, imports) + footer);
  writeFileSync(`${path}.d.cts.map`, JSON.stringify(mapped));
};

/** The path of a source file's declarations, without the extension. */
const toPath = (file) => file.replace(/^src/, 'dist').replace(/\.ts$/, '');

const entries = listEntries().map((entry) => join(entry));
const files = new Set(entries);
for (const file of files) {
  const { text, map, imports } = declare(file);
  for (const { fileName } of imports) {
    if (fileName.startsWith('#')) throw new Error(`${file}: declarations cannot name ${fileName}`);
    if (fileName.startsWith('.')) files.add(join(dirname(file), fileName.replace(/\.js$/, '.ts')));
  }
  write(toPath(file), { text, map, imports, file });
}
for (const path of entries.map(toPath)) {
  writeFileSync(`${path}.d.ts`, `export * from './${basename(path)}.cjs';\n`);
}
