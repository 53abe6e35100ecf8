// Runs the packed packages on other runtimes, each from npm (newer versions of Node, Bun, Deno, workerd, Next.js), and with
// the oldest and the newest test runners that @voisnap/testing supports.
// Not part of CI, because it downloads some 500 MB; run it before a release.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { checkReceivers } from './check-receivers.mjs';
import { runConsumerSuites } from './run-consumer-suites.mjs';
import { runtimeVersions } from './runtime-versions.mjs';
import { startProcess, waitForLine } from './start-process.mjs';
import { say } from './step.mjs';
import { consumerPrograms, installTarballs, packPackages, runQuietly } from './tarball-project.mjs';
import { tryNextGuide } from './try-next-guide.mjs';
import { writeWorkerGuide } from './write-worker-guide.mjs';

/** The test runners for each version of Node. Vitest 5 does not run on Node 20. */
const testRunners = {
  20: { vitest: '4.1.0', jest: '28.1.3' },
  24: { vitest: '5.1.1', jest: '30.5.2' },
};
const npx = (...args) => runQuietly('npx', ['--yes', ...args], project);

const start = (command, args) => startProcess(command, args, { cwd: project });

const startMock = async () => {
  const mockServer = start('node_modules/.bin/voisnap-mock', [
    'serve',
    '--port',
    '0',
    '--clock',
    'real',
    '--speed',
    '100',
    '--quiet',
  ]);
  const [, url, key] = await waitForLine(
    mockServer,
    /(?=[\s\S]*(http:\/\/[\d.:]+))(?=[\s\S]*(vsnp_sb_\w+))/,
  );
  return { url, key };
};

const askWorker = async (port) => {
  for (let tries = 1; ; tries += 1) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/`);
      const text = await answer.text();
      if (answer.ok) return text.trim().split('\n').at(-1);
      throw new Error(text, { cause: 'answered' });
    } catch (error) {
      if (error.cause === 'answered' || tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
};

const packed = packPackages();
const project = installTarballs(packed);
const { url, key } = await startMock();
process.env.MOCK_URL = url;
process.env.MOCK_KEY = key;

for (const version of runtimeVersions.nodes) {
  say(`Node ${version}`);
  const programs = [...consumerPrograms, 'runtimes/run-journey.mjs', 'runtimes/run-mock.mjs'];
  npx('-p', `node@${version}`, '-c', programs.map((program) => `node ${program}`).join(' && '));
}
for (const [version, runners] of Object.entries(testRunners)) {
  say(`Node ${version} with Vitest ${runners.vitest} and Jest ${runners.jest}`);
  const path = npx('-p', `node@${version}`, '-c', 'node -p process.execPath').trim();
  runConsumerSuites(installTarballs(packed, runners), path);
}
say(`Bun ${runtimeVersions.bun}`);
for (const program of ['runtimes/run-journey.mjs', 'runtimes/run-mock.mjs']) {
  npx(`bun@${runtimeVersions.bun}`, program);
}
say(`Deno ${runtimeVersions.deno}`);
for (const program of ['runtimes/run-journey.mjs', 'runtimes/run-mock.mjs']) {
  npx(`deno@${runtimeVersions.deno}`, 'run', '--allow-all', '--node-modules-dir=manual', program);
}

say(`workerd ${runtimeVersions.workerd}`);
/** Serves a worker until it has responded. */
const runWorker = async (entry, port) => {
  const out = `${entry.replaceAll('/', '-')}.out.mjs`;
  npx(
    `esbuild@${runtimeVersions.esbuild}`,
    entry,
    '--bundle',
    '--format=esm',
    '--conditions=workerd,worker,browser',
    `--outfile=${out}`,
    `--define:MOCK_URL="${url}"`,
    `--define:MOCK_KEY="${key}"`,
  );
  writeFileSync(
    join(project, 'workerd.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "${out}")], compatibilityDate = "2026-11-01")),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
  );
  const { stop } = start('npx', [
    '--yes',
    `workerd@${runtimeVersions.workerd}`,
    'serve',
    'workerd.capnp',
  ]);
  console.log(`  ${await askWorker(port)}`);
  stop();
};
await runWorker('runtimes/worker.mjs', 41_998);
await runWorker(writeWorkerGuide(project), 41_999);
tryNextGuide(packed);

await checkReceivers(packed, project);

rmSync(packed.folder, { recursive: true, force: true });
console.log(
  `runtimes: Node ${runtimeVersions.nodes.join(', ')}, Bun, Deno and workerd do what Node 20 does, with old and new test runners`,
);
process.exit(0);
