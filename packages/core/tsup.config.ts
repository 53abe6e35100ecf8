import type { Options } from 'tsup';
import { base, together } from '../../tsup.base.js';

// One file to load for each entry: on a cold start, every file costs about a millisecond. What two
// entries both have exists twice: error classes carry a brand, so `instanceof` holds, as it does across
// ESM and CommonJS.
const alone: Options = { ...base, splitting: false };

const smallEntries = ['src/opentelemetry/index.ts', 'src/errors/index.ts'];

/**
 * The checks of options, which take the error classes from their entry. Classes with a static block stay in every
 * bundle, so a receiver of webhooks would have them twice.
 */
const options: Options = {
  ...alone,
  entry: ['src/options/index.ts'],
  outDir: 'dist/options',
  esbuildPlugins: [
    {
      name: 'errors-of-their-entry',
      setup: ({ onResolve }) =>
        onResolve({ filter: /\/errors\/client-errors\.js$/ }, () => ({
          path: '@voisnap/core/errors',
          external: true,
        })),
    },
  ],
};

/** The main entry as it is on Node, or elsewhere: the condition finds `#platform` in package.json. */
const index = (platform: 'node' | 'web', condition: string): Options => ({
  ...alone,
  entry: { [`index.${platform}`]: 'src/index.ts' },
  esbuildOptions: (options, context) => {
    base.esbuildOptions?.(options, context);
    options.conditions = [condition];
  },
});

const config = (): Options[] =>
  together(
    { ...alone, entry: smallEntries },
    options,
    index('node', 'node'),
    index('web', 'default'),
  );

export default config;
