import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));
/** Static imports and re-exports that are still there at run time. */
const statement = /^(?:import|export)\s(?!type\b)(?:[^;]*?\sfrom\s+)?'([^']+)';/gm;

const manifest = new URL('../package.json', import.meta.url);
/** The files that names such as `#platform` mean on Node. */
const named: Readonly<Record<string, { readonly node: string }>> = JSON.parse(
  readFileSync(manifest, 'utf8'),
).imports;

const resolve = (specifier: string, from: string): string | undefined => {
  const file = named[specifier]?.node;
  if (file !== undefined) return fileURLToPath(new URL(file, manifest));
  return specifier.startsWith('.')
    ? join(dirname(from), specifier.replace(/\.js$/, '.ts'))
    : undefined;
};

/** Every module that `import '@voisnap/core'` loads on Node: files of ours, and names of others. */
const collectLoaded = (path: string, loaded = new Set<string>()): Set<string> => {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(statement)) {
    const file = resolve(specifier, path);
    if (file === undefined) loaded.add(specifier);
    else collectLoaded(file, loaded);
  }
  return loaded;
};

describe('importing the package', () => {
  it('loads no other package: undici and schemas come with the first call that needs them', () => {
    const loaded = [...collectLoaded(join(source, 'index.ts'))];
    expect(loaded.filter((name) => name.startsWith(source)).length).toBeGreaterThan(50);
    expect(loaded.filter((name) => name.startsWith(source)).every(existsSync)).toBe(true);
    const others = loaded.filter((name) => !name.startsWith(source) && !name.startsWith('node:'));
    expect(others).toEqual([]);
  });
});
