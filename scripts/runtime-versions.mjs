/** What `npm run check:runtimes` downloads, beside the packages. */
export const runtimeVersions = {
  nodes: ['20.18.1', 22, 24, 26],
  bun: '1.4.5',
  deno: '2.9.6',
  workerd: '1.20261117.1',
  esbuild: '0.28.2',
  next: '16.4.6',
  react: '19.3.1',
};
