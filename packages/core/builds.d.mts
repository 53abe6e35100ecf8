import type { Plugin } from 'esbuild';

/** One build: what goes in, and how it is split. */
export interface Build {
  readonly name: string;
  readonly entry: Record<string, string>;
  readonly plugins: Plugin[];
  readonly splitting?: boolean;
  readonly conditions?: string[];
  readonly chunkNames?: string;
}

/** @param folder - of the package; tsup runs its configuration from another place. */
export const listBuilds: (folder: string, isShort?: boolean) => Build[];
