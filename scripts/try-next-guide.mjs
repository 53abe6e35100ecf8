// Makes an app of the files of docs/frameworks/next.md with the packed packages, builds it with Next.js, without a key
// as in CI, and places calls through it: with no setting, and with the packages left outside of the bundle.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { findGuideFiles } from './find-samples.mjs';
import { runtimeVersions } from './runtime-versions.mjs';
import { say } from './step.mjs';
import { installTarballs, runQuietly } from './tarball-project.mjs';

const { next, react } = runtimeVersions;
const versions = {
  next,
  react,
  'react-dom': react,
  typescript: '6.0.3',
  '@types/node': '20.19.43',
  '@types/react': '19.2.14',
};
const outside = "export default { serverExternalPackages: ['@voisnap/sdk'] };\n";

const read = (page) => readFileSync(`docs/frameworks/${page}`, 'utf8');

/** Builds and tries the app; ends this process when something fails. */
export const tryNextGuide = (packed) => {
  say(`Calls in Next.js ${next}`);
  const project = installTarballs(packed, versions, 'scripts/consumer/next-calls');
  for (const { name, code } of findGuideFiles(read('next.md'), read('README.md'))) {
    if (name.endsWith('.test.ts')) continue;
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), code);
  }
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  for (const config of ['', outside]) {
    if (config !== '') writeFileSync(join(project, 'next.config.mjs'), config);
    runQuietly(process.execPath, ['node_modules/next/dist/bin/next', 'build'], project, env);
    console.log(runQuietly(process.execPath, ['try-app.mjs'], project, env).trimEnd());
  }
};
