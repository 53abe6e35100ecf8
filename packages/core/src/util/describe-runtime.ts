/** The globals that identify a runtime. Each exists on some runtimes only. */
export interface RuntimeGlobals {
  readonly Bun?: { readonly version?: string };
  readonly Deno?: { readonly version?: { readonly deno?: string } };
  readonly EdgeRuntime?: string;
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: { readonly versions?: { readonly node?: string }; readonly platform?: string };
}

/** Whether the runtime is that of Cloudflare Workers. */
export const isWorkerd = ({ navigator }: RuntimeGlobals): boolean =>
  navigator?.userAgent === 'Cloudflare-Workers';

/** Names the runtime for `User-Agent`: `node/20.20.2; linux`. Bun and Deno come first: they also claim to be Node. */
export const describeRuntime = (globals: RuntimeGlobals = globalThis as RuntimeGlobals): string => {
  const { Bun, Deno, EdgeRuntime, process } = globals;
  const platform = process?.platform ? `; ${process.platform}` : '';
  if (Bun?.version) return `bun/${Bun.version}${platform}`;
  if (Deno?.version?.deno) return `deno/${Deno.version.deno}${platform}`;
  if (EdgeRuntime) return 'edge';
  if (isWorkerd(globals)) return 'workerd';
  if (process?.versions?.node) return `node/${process.versions.node}${platform}`;
  return 'web';
};
