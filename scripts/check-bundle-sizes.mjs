// Checks what bundles of the packed packages weigh, and which parts load first. Part of check-bundles.mjs. To see what a
// bundle is made of: `node scripts/measure-chunks.mjs`.
import { programs } from './bundle-programs.mjs';
import { measureBundle, sumSizes } from './measure-bundle.mjs';

/** Kilobytes, gzipped: of what one resource loads first, and of a whole client in one file. A little more than they weigh. */
const limits = {
  first: { node: 26.45, browser: 25.55 },
  firstInProduction: { node: 25, browser: 24.15 },
  whole: 79.8,
};

/** Sources that each call needs, sources that only some need, and sources that none needs. */
const firstSources = ['core/src/pipeline/run-call.ts'];
const lateSources = [
  'core/src/polling/poll-until.ts',
  'core/src/request/multipart/',
  'types/src/checks/',
];
const foreignSources = ['types/src/contract/', '/zod/'];

/** Checks which sources load first. The build for production has no maps of core: there the size alone counts. */
const checkSources = (name, chunks) => {
  const listSources = (some) => some.flatMap((chunk) => chunk.findSources());
  const all = listSources(chunks);
  const first = listSources(chunks.filter(({ isFirst }) => isFirst));
  const isIn = (sources) => (path) => sources.some(({ source }) => source.includes(path));
  const wrong = [
    ...firstSources.filter((path) => !isIn(first)(path)).map((path) => `${path} loads late`),
    ...lateSources.filter(isIn(first)).map((path) => `${path} loads first`),
    ...lateSources.filter((path) => !isIn(all)(path)).map((path) => `${path} is missing`),
    ...foreignSources.filter(isIn(all)).map((path) => `${path} is in it`),
  ];
  if (wrong.length > 0) throw new Error(`${name}: ${wrong.join(', ')}`);
};

const check = (what, gzipped, limit) => {
  const size = `${what}: ${(gzipped / 1_000).toFixed(1)} KB gzipped, at most ${limit} KB`;
  if (gzipped > limit * 1_000) throw new Error(`${size}. See node scripts/measure-chunks.mjs`);
  console.log(`  ${size}`);
};

const checkFirst = async (folder, platform, isProduction) => {
  const conditions = [isProduction ? 'production' : 'development', 'module'];
  const chunks = await measureBundle({ source: programs.resource, folder, platform, conditions });
  const first = chunks.filter(({ isFirst }) => isFirst);
  const name = `one resource, ${platform}${isProduction ? ', production' : ''}, loads first`;
  check(
    name,
    sumSizes(first).gzipped,
    (isProduction ? limits.firstInProduction : limits.first)[platform],
  );
  if (!isProduction) checkSources(name, chunks);
};

/** Bundles with esbuild in the folder of a project that has the packages installed. */
export const checkBundleSizes = async (folder) => {
  for (const platform of ['node', 'browser']) {
    await checkFirst(folder, platform, false);
    await checkFirst(folder, platform, true);
  }
  for (const format of ['esm', 'cjs']) {
    const whole = { source: programs.client, folder, platform: 'node', format, splitting: false };
    check(`a whole client, ${format}`, sumSizes(await measureBundle(whole)).gzipped, limits.whole);
  }
};
