// The public entries of the packages, as the TypeScript compiler sees them on the sources.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const packages = ['sdk', 'testing', 'core', 'types'];

/** Entries for our own packages alone. */
const ownEntries = new Set(['@voisnap/core/options']);

const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ['@voisnap/source'],
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  types: ['node'],
  skipLibCheck: true,
  noEmit: true,
};

/** Each entry of the packages with its source: `{ name: '@voisnap/sdk/agents', file }`. */
const listEntries = () =>
  packages.flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'));
    return Object.entries(exports)
      .filter(([, target]) => target['@voisnap/source'])
      .map(([subpath, target]) => ({
        name: join(name, subpath),
        file: resolve('packages', folder, target['@voisnap/source']),
      }))
      .filter((entry) => !ownEntries.has(entry.name));
  });

const resolveAlias = (symbol, checker) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const isTypeOnly = (symbol) =>
  (symbol.declarations ?? []).some(
    (node) => ts.isExportSpecifier(node) && (node.isTypeOnly || node.parent.parent.isTypeOnly),
  );

/** Opens one program over all entries: `{ checker, entries: [{ name, exports: [{ name, symbol, isType }] }] }`. */
export const openProgram = (files = listEntries()) => {
  const program = ts.createProgram(
    files.map(({ file }) => file),
    options,
  );
  const checker = program.getTypeChecker();
  const entries = files.map(({ name, file }) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file));
    const exports = checker.getExportsOfModule(module).map((found) => ({
      name: found.name,
      symbol: resolveAlias(found, checker),
      isType: isTypeOnly(found),
    }));
    return { name, exports };
  });
  return { checker, entries };
};
