// Checks that every source map of the packages leads to a file that is published, and never to one of the machine that
// built it. Part of check-packages.mjs.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
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

/** The sources of a map that nobody can open. Other people's packages, which are bundled, publish theirs themselves. */
const findStrays = (map) => {
  const { sources } = JSON.parse(readFileSync(map, 'utf8'));
  const ours = sources.filter((source) => isAbsolute(source) || !source.includes('/node_modules/'));
  return ours.filter((source) => isAbsolute(source) || !existsSync(join(dirname(map), source)));
};

/** Throws where a source map of a tarball leads to a file that no package has. */
export const checkSourceMaps = (packed) => {
  say('Following the source maps');
  const modules = unpack(packed);
  const maps = readdirSync(modules, { recursive: true }).filter((file) => file.endsWith('.map'));
  for (const map of maps) {
    const [stray] = findStrays(join(modules, map));
    if (stray !== undefined) throw new Error(`${map} leads to ${stray}, which is not published`);
  }
};
