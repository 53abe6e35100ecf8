import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const versionOf = (manifest: string): string =>
  (require(manifest) as { readonly version: string }).version;

/** Versions for a report of a fault. */
export const readVersions = (): Array<readonly [name: string, version: string]> => [
  ['Front desk', versionOf('../../package.json')],
  ['@voisnap/sdk', versionOf('@voisnap/sdk/package.json')],
  ['Node', process.version],
];
