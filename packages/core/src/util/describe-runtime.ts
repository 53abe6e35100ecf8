/** The globals by which runtimes tell who they are; each is there on its own runtime only. */
interface RuntimeGlobals {
  readonly Bun?: { readonly version?: string };
  readonly Deno?: { readonly version?: { readonly deno?: string } };
  readonly EdgeRuntime?: string;
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: { readonly versions?: { readonly node?: string }; readonly platform?: string };
}

/** The runtime for `User-Agent`: `node/20.20.2; linux`. Bun and Deno also claim to be Node, so they go first. */
export const describeRuntime = (globals: RuntimeGlobals = globalThis as RuntimeGlobals): string => {
  const { Bun, Deno, EdgeRuntime, navigator, process } = globals;
  const platform = process?.platform ? `; ${process.platform}` : '';
  if (Bun?.version) return `bun/${Bun.version}${platform}`;
  if (Deno?.version?.deno) return `deno/${Deno.version.deno}${platform}`;
  if (EdgeRuntime) return 'edge';
  if (navigator?.userAgent === 'Cloudflare-Workers') return 'workerd';
  if (process?.versions?.node) return `node/${process.versions.node}${platform}`;
  return 'web';
};
