// Runs the packed packages on other runtimes, each from npm (newer versions of Node, Bun, Deno, workerd), and with
// the oldest and the newest test runners that @voisnap/testing supports.
// Not part of CI, because it downloads some 300 MB; run it before a release.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { runConsumerSuites } from './run-consumer-suites.mjs';
import { say } from './step.mjs';
import { consumerPrograms, installTarballs, packPackages, runQuietly } from './tarball-project.mjs';

const versions = {
  nodes: ['20.18.1', 22, 24, 26],
  bun: '1.4.5',
  deno: '2.9.6',
  workerd: '1.20261117.1',
  esbuild: '0.28.2',
};
/** The test runners for each version of Node. Vitest 5 does not run on Node 20. */
const testRunners = {
  20: { vitest: '4.1.0', jest: '28.1.3' },
  24: { vitest: '5.1.1', jest: '30.5.2' },
};
const workerPort = 41_998;
const npx = (...args) => runQuietly('npx', ['--yes', ...args], project);

/** Starts a server in a process group of its own, since npx leaves a child when it is killed. */
const start = (command, args, environment = {}) => {
  const child = spawn(command, args, {
    cwd: project,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', stop);
  return { output: createInterface({ input: child.stdout }), stop };
};

const startMock = async () => {
  const { output } = start('node_modules/.bin/voisnap-mock', [
    'serve',
    '--port',
    '0',
    '--clock',
    'real',
    '--speed',
    '100',
    '--quiet',
  ]);
  let text = '';
  for await (const line of output) {
    text += `${line}\n`;
    const url = text.match(/http:\/\/[\d.:]+/)?.[0];
    const key = text.match(/vsnp_sb_\w+/)?.[0];
    if (url && key) return { url, key };
  }
  throw new Error(`The mock did not start:\n${text}`);
};

const askWorker = async () => {
  for (let tries = 1; ; tries += 1) {
    try {
      const answer = await fetch(`http://127.0.0.1:${workerPort}/`);
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

for (const version of versions.nodes) {
  say(`Node ${version}`);
  const programs = [...consumerPrograms, 'runtimes/run-journey.mjs', 'runtimes/run-mock.mjs'];
  npx('-p', `node@${version}`, '-c', programs.map((program) => `node ${program}`).join(' && '));
}
for (const [version, runners] of Object.entries(testRunners)) {
  say(`Node ${version} with Vitest ${runners.vitest} and Jest ${runners.jest}`);
  const path = npx('-p', `node@${version}`, '-c', 'node -p process.execPath').trim();
  runConsumerSuites(installTarballs(packed, runners), path);
}
say(`Bun ${versions.bun}`);
for (const program of ['runtimes/run-journey.mjs', 'runtimes/run-mock.mjs']) {
  npx(`bun@${versions.bun}`, program);
}
say(`Deno ${versions.deno}`);
for (const program of ['runtimes/run-journey.mjs', 'runtimes/run-mock.mjs']) {
  npx(`deno@${versions.deno}`, 'run', '--allow-all', '--node-modules-dir=manual', program);
}

say(`workerd ${versions.workerd}`);
npx(
  `esbuild@${versions.esbuild}`,
  'runtimes/worker.mjs',
  '--bundle',
  '--format=esm',
  '--conditions=workerd,worker,browser',
  '--outfile=worker.out.mjs',
  `--define:MOCK_URL="${url}"`,
  `--define:MOCK_KEY="${key}"`,
);
writeFileSync(
  join(project, 'workerd.capnp'),
  `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "worker.out.mjs")], compatibilityDate = "2026-11-01")),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${workerPort}", http = (), service = "main")],
);
`,
);
const { stop } = start('npx', ['--yes', `workerd@${versions.workerd}`, 'serve', 'workerd.capnp']);
console.log(`  ${await askWorker()}`);
stop();

rmSync(packed.folder, { recursive: true, force: true });
console.log(
  `runtimes: Node ${versions.nodes.join(', ')}, Bun, Deno and workerd do what Node 20 does, with old and new test runners`,
);
process.exit(0);
