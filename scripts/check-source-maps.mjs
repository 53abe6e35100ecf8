// Checks that every source map of the packages, of code and of declarations, leads to a file that is published, never to one
// of the machine that built it, and there to the right line. Part of check-packages.mjs.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { say } from './step.mjs';
import { nameTarballs, runQuietly } from './tarball-project.mjs';

/** Unpacks the packages as an install would, side by side: a bundled source may be a neighbour's. */
const unpack = ({ folder, tarballs }) => {
  const modules = join(folder, 'unpacked/node_modules');
  for (const [name, path] of Object.entries(nameTarballs(tarballs))) {
    const target = join(modules, name);
    mkdirSync(target, { recursive: true });
    const tarball = path.replace('file:', '');
    runQuietly('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  }
  return modules;
};

const isForeign = (source) => !isAbsolute(source) && source.includes('/node_modules/');

/** The sources of a map that nobody can open. Other people's packages, which are bundled, publish theirs themselves. */
const findStrays = (map, { sources }) =>
  sources.filter(
    (source) =>
      !isForeign(source) && (isAbsolute(source) || !existsSync(join(dirname(map), source))),
  );

/** A line that declares a name. What esbuild adds for CommonJS (`import_core`, `index_exports`) is in no source. */
const declaration =
  /^(?:export )?(?:declare )?(?:abstract )?(?:async )?(?:class|const|function|interface|type|var) (?!import_|\w+_exports\b)(\w+)/;

/** The names that a file declares in lines that its map leads to lines without them. */
const findMisled = (map, content) => {
  const sourceMap = new SourceMap(content);
  const lines = readFileSync(map.replace(/\.map$/, ''), 'utf8').split('\n');
  return lines.flatMap((line, row) => {
    const [, name] = declaration.exec(line) ?? [];
    if (name === undefined) return [];
    const found = sourceMap.findEntry(row, line.indexOf(name));
    const { originalSource, originalLine } = found;
    // A line that the map does not have gets the entry of a line before it.
    if (found.generatedLine !== row || !originalSource || isForeign(originalSource)) return [];
    const source = readFileSync(join(dirname(map), originalSource), 'utf8').split('\n');
    // Of two equal names in a file, esbuild gives one a number.
    const isThere = source[originalLine]?.includes(name.replace(/^_|\d+$/g, ''));
    return isThere ? [] : [`${name} to ${originalSource}:${originalLine + 1}`];
  });
};

/** Throws where a source map of a tarball leads to a file that no package has, or to another line. */
export const checkSourceMaps = (packed) => {
  say('Following the source maps');
  const modules = unpack(packed);
  const maps = readdirSync(modules, { recursive: true }).filter((file) => file.endsWith('.map'));
  for (const file of maps) {
    const map = join(modules, file);
    const content = JSON.parse(readFileSync(map, 'utf8'));
    const [stray] = findStrays(map, content);
    if (stray !== undefined) throw new Error(`${file} leads to ${stray}, which is not published`);
    const [misled] = findMisled(map, content);
    if (misled !== undefined) throw new Error(`${file} leads ${misled}, which does not declare it`);
  }
};
