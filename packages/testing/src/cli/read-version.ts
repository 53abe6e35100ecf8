import { requireModule } from '../shared/require-module.js';

/** Reads the version of this package from its package.json. */
export const readVersion = (): string => {
  const { version }: { version: string } = requireModule('@voisnap/testing/package.json');
  return version;
};
