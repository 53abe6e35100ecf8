import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** For esbuild: our own packages are bundled, and Node loads all others from where they are. */
export const sources = {
  name: 'sources',
  setup: (build) => {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (from.kind === 'entry-point' || pluginData === 'ours') return undefined;
      const found = await build.resolve(path, { ...from, pluginData: 'ours' });
      if (found.external) return { path, external: true };
      if (found.errors.length > 0 || /\.tsx?$/.test(found.path)) return found;
      return { path: pathToFileURL(found.path).href, external: true };
    });
    // A file finds others beside it, wherever its code has gone.
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const url = JSON.stringify(pathToFileURL(path).href);
      return {
        contents: text.replaceAll('import.meta.url', url),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      };
    });
  },
};
