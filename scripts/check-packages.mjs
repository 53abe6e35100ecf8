// Packs the four packages as they would be published, then checks them in three parts that run side by side:
// - `declarations` checks the contents of each tarball and where its source maps lead, infers the types of every method
//   in a project linked by pnpm, and installs the SDK without the mock;
// - `installed` installs all packages in an empty project, which uses them as ESM, as CommonJS and from TypeScript, and
//   tests an app with Vitest, Jest and node:test;
// - `bundles` weighs bundles and what they load first, bundles a program that uses them, and runs the bundles.
// `node scripts/check-packages.mjs bundles` checks one part.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { checkBundles } from './check-bundles.mjs';
import { checkInference } from './check-declarations.mjs';
import { checkInstalled } from './check-installed.mjs';
import { checkLeanInstall } from './check-lean-install.mjs';
import { checkSourceMaps } from './check-source-maps.mjs';
import { checkTarball } from './check-tarball.mjs';
import { packPackages, readPacked } from './tarball-project.mjs';

const parts = {
  declarations: (packed) => {
    for (const tarball of packed.tarballs) checkTarball(tarball);
    checkSourceMaps(packed);
    checkInference(packed);
    checkLeanInstall(packed);
  },
  installed: checkInstalled,
  bundles: checkBundles,
};

/** Runs one part in a process of its own, shows its lines behind its name, and tells whether it passed. */
const runPart = async (name, folder) => {
  const child = spawn(process.execPath, [process.argv[1], name, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => console.log(`[${name}] ${line}`));
  }
  const [status] = await once(child, 'close');
  return status === 0;
};

const [chosen, packedFolder] = process.argv.slice(2);
if (packedFolder !== undefined) {
  await parts[chosen](readPacked(packedFolder));
  process.exit(0);
}

const { folder } = packPackages();
const names = chosen === undefined ? Object.keys(parts) : [chosen];
const passed = await Promise.all(names.map((name) => runPart(name, folder)));
if (passed.includes(false)) process.exit(1);
rmSync(folder, { recursive: true });
console.log(
  'packages: published as they should be, and usable as ESM, CommonJS and TypeScript, in bundles and in tests',
);
