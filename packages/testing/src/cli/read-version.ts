import { requireModule } from '../shared/require-module.js';

/** The version of this package, as its package.json says it. */
export const readVersion = (): string => {
  const { version }: { version: string } = requireModule('@voisnap/testing/package.json');
  return version;
};
