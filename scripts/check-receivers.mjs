// Receives webhooks with the packed packages where a webhook handler is served: Bun, Deno, workerd, and Next.js with an
// App Router and a Pages Router. Deliveries come over a socket, from scripts/consumer/receivers/send-deliveries.mjs.
// `npm run check:runtimes` runs it; alone it packs first.
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runtimeVersions } from './runtime-versions.mjs';
import { startProcess, waitForLine } from './start-process.mjs';
import { say } from './step.mjs';
import { installTarballs, packPackages, runQuietly } from './tarball-project.mjs';

const secret = 'whsec_0123456789abcdef0123456789abcdef';
const env = { ...process.env, VOISNAP_WEBHOOK_SECRET: secret };

const findFreePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Waits until a server that prints nothing accepts connections. */
const waitForServer = async (url) => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetch(url);
    } catch (error) {
      if (tries === 150) throw error;
      await new Promise((passed) => setTimeout(passed, 200));
    }
  }
};

const sendTo = (project, url) =>
  console.log(
    `  ${runQuietly(process.execPath, ['receivers/send-deliveries.mjs', url], project, env).trim()}`,
  );

const checkServer = async (project, args) => {
  const server = startProcess('npx', ['--yes', ...args], { cwd: project, env });
  const [url] = await waitForLine(server, /http:\/\/127\.0\.0\.1:\d+\//);
  sendTo(project, `${url}webhooks/voisnap`);
  server.stop();
};

const checkWorkerd = async (project) => {
  const folder = join(project, 'receivers');
  runQuietly(
    'npx',
    [
      '--yes',
      `esbuild@${runtimeVersions.esbuild}`,
      'worker.mjs',
      '--bundle',
      '--format=esm',
      '--conditions=workerd,worker,browser',
      '--outfile=worker.out.mjs',
    ],
    folder,
  );
  const port = await findFreePort();
  const server = startProcess(
    'npx',
    [
      '--yes',
      `workerd@${runtimeVersions.workerd}`,
      'serve',
      'workerd.capnp',
      `--socket-addr=http=127.0.0.1:${port}`,
    ],
    { cwd: folder, env },
  );
  const url = `http://127.0.0.1:${port}/webhooks/voisnap`;
  await waitForServer(url);
  sendTo(project, url);
  server.stop();
};

/** `next build` has no secret, as in most build steps. */
const checkNext = async (packed, project) => {
  const { next, react } = runtimeVersions;
  const app = installTarballs(
    packed,
    {
      next,
      react,
      'react-dom': react,
      typescript: '6.0.3',
      '@types/node': '24',
      '@types/react': '19',
    },
    resolve('scripts/consumer/next'),
  );
  const buildEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  delete buildEnv.VOISNAP_WEBHOOK_SECRET;
  runQuietly('node_modules/.bin/next', ['build'], app, buildEnv);
  const port = await findFreePort();
  const server = startProcess(
    'node_modules/.bin/next',
    ['start', '-H', '127.0.0.1', '-p', String(port)],
    { cwd: app, env },
  );
  for (const path of ['webhooks/voisnap', 'api/voisnap']) {
    const url = `http://127.0.0.1:${port}/${path}`;
    await waitForServer(url);
    sendTo(project, url);
  }
  server.stop();
};

/** Checks every place, with the packages installed in `project`. */
export const checkReceivers = async (packed, project) => {
  const { bun, deno, workerd, next } = runtimeVersions;
  say(`Webhooks in Bun ${bun}`);
  await checkServer(project, [`bun@${bun}`, 'receivers/serve-bun.mjs']);
  say(`Webhooks in Deno ${deno}`);
  await checkServer(project, [
    `deno@${deno}`,
    'run',
    '--allow-net',
    '--allow-env',
    '--allow-read',
    '--node-modules-dir=manual',
    'receivers/serve-deno.mjs',
  ]);
  say(`Webhooks in workerd ${workerd}`);
  await checkWorkerd(project);
  say(`Webhooks in Next.js ${next}`);
  await checkNext(packed, project);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packed = packPackages();
  await checkReceivers(packed, installTarballs(packed));
  rmSync(packed.folder, { recursive: true, force: true });
  console.log('receivers: Bun, Deno, workerd and Next.js handle each event once');
  process.exit(0);
}
