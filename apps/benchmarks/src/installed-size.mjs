import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Adds up the bytes of all files in a folder, without the packages that are nested in it. */
const sizeOfFolder = async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !entry.parentPath.slice(folder.length).includes('node_modules'),
  );
  const stats = await Promise.all(
    files.map(({ name, parentPath }) => stat(join(parentPath, name))),
  );
  return stats.reduce((sum, { size }) => sum + size, 0);
};

/** Finds the folder of a dependency: beside its dependent, or in a folder above. */
const resolve = (packages, from, name) => {
  const nested = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[nested]) return nested;
  if (from === '') return undefined;
  return resolve(packages, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name);
};

/** Returns the folders of a package and of everything that it depends on, from the lockfile of npm. */
const findFolders = (packages, path, found = new Set()) => {
  if (path === undefined || found.has(path)) return found;
  found.add(path);
  for (const name of Object.keys(packages[path].dependencies ?? {})) {
    findFolders(packages, resolve(packages, path, name), found);
  }
  return found;
};

/** Measures a package and all that npm installs with it, in a project that has it installed. */
export const measureInstalled = async (project, name) => {
  const lock = await readFile(join(project, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock);
  const folders = [...findFolders(packages, `node_modules/${name}`)];
  const sizes = await Promise.all(folders.map((folder) => sizeOfFolder(join(project, folder))));
  return { packages: folders.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
};
