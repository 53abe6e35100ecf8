// `npm run bench`: measures the SDK beside undici, fetch and other SDKs. With `--smoke`, it makes a few calls without
// the others, in seconds; with `--only=testing` or `--only=campaigns`, it measures that alone. Arguments after `--` go to
// apps/benchmarks/src/main.mjs.
import process from 'node:process';
import { installAll } from './install.mjs';
import { build, removeBuilds, run, say } from './step.mjs';

const flags = process.argv.slice(2);

installAll();
removeBuilds();
build('--filter=@voisnap/sdk', '--filter=@voisnap/testing');
const withoutPeers = ['--smoke', '--only=testing', '--only=campaigns'];
if (!withoutPeers.some((flag) => flags.includes(flag))) {
  // 300 MB that only this command needs, so they are not part of the workspace.
  say('Installing the SDKs to compare with');
  run('npm', ['ci', '--prefix', 'apps/benchmarks/peers', '--ignore-scripts', '--no-audit']);
}
say('Measuring\n');
run(process.execPath, ['apps/benchmarks/src/main.mjs', ...flags]);
