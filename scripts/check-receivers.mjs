// Receives webhooks with the packed packages where a webhook handler is served: Bun, Deno, workerd, and Next.js with an
// App Router and a Pages Router. Each serves the code of its guide in docs/webhooks, and a receiver for every
// response. Deliveries come over a socket, from scripts/consumer/receivers/send-deliveries.mjs.
// `npm run check:runtimes` runs it; alone it packs first.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findMarkdownSamples } from './find-samples.mjs';
import { runtimeVersions } from './runtime-versions.mjs';
import { startProcess } from './start-process.mjs';
import { say } from './step.mjs';
import { installTarballs, packPackages, runQuietly } from './tarball-project.mjs';

const secret = 'whsec_0123456789abcdef0123456789abcdef';
const env = { ...process.env, VOISNAP_WEBHOOK_SECRET: secret };
const { bun, deno, workerd, esbuild, next, react } = runtimeVersions;

const findFreePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Waits until a server accepts connections. */
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

/** Writes the one sample of a guide that contains a text to a file. */
const writeGuide = (page, text, file, port) => {
  const samples = findMarkdownSamples(readFileSync(`docs/webhooks/${page}`, 'utf8'));
  const found = samples.filter(({ code }) => code.includes(text));
  if (found.length !== 1) throw new Error(`${page}: ${found.length} samples contain ${text}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, found[0].code.replace('port: 3000', `port: ${port}`));
};

/** Starts a server, and sends to these URLs: `all` deliveries, or those that the code of a `guide` handles. */
const check = async ({ project, cwd = project, command, urls }) => {
  const server = startProcess(command[0], command.slice(1), { cwd, env });
  for (const [url, which] of urls) {
    await waitForServer(url);
    const args = ['receivers/send-deliveries.mjs', url, which];
    console.log(`  ${which}: ${runQuietly(process.execPath, args, project, env).trim()}`);
  }
  server.stop();
};

/** Checks a runtime that runs a file which listens on a port. */
const checkServer = async (project, name, command) => {
  for (const which of ['all', 'guide']) {
    const port = await findFreePort();
    const file = which === 'all' ? `receivers/serve-${name}.mjs` : `receivers/guide-${name}.ts`;
    if (which === 'guide') {
      const global = name === 'bun' ? 'Bun.serve' : 'Deno.serve';
      writeGuide('workers.md', global, join(project, file), port);
    } else {
      const text = readFileSync(join(project, file), 'utf8');
      writeFileSync(join(project, file), text.replace('port: 0', `port: ${port}`));
    }
    const urls = [[`http://127.0.0.1:${port}/webhooks/voisnap`, which]];
    await check({ project, command: ['npx', '--yes', ...command, file], urls });
  }
};

const checkWorkerd = async (project) => {
  const cwd = join(project, 'receivers');
  writeGuide('workers.md', 'cloudflare:workers', join(cwd, 'guide-worker.ts'));
  for (const [file, which] of [
    ['worker.mjs', 'all'],
    ['guide-worker.ts', 'guide'],
  ]) {
    const options = ['--bundle', '--format=esm', '--external:cloudflare:workers'];
    const conditions = '--conditions=workerd,worker,browser';
    const bundle = [file, ...options, conditions, '--outfile=worker.out.mjs', '--allow-overwrite'];
    runQuietly('npx', ['--yes', `esbuild@${esbuild}`, ...bundle], cwd);
    const address = `127.0.0.1:${await findFreePort()}`;
    const serve = ['serve', 'workerd.capnp', `--socket-addr=http=${address}`];
    const command = ['npx', '--yes', `workerd@${workerd}`, ...serve];
    await check({ project, cwd, command, urls: [[`http://${address}/webhooks/voisnap`, which]] });
  }
};

/** `next build` has no secret, as in most build steps. */
const checkNext = async (packed, project) => {
  const types = { typescript: '6.0.3', '@types/node': '24', '@types/react': '19' };
  const others = { next, react, 'react-dom': react, ...types };
  const app = installTarballs(packed, others, resolve('scripts/consumer/next'));
  writeGuide('nextjs.md', 'export const POST', join(app, 'app/guide/route.ts'));
  writeGuide('nextjs.md', 'bodyParser', join(app, 'pages/api/guide.ts'));
  const buildEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  delete buildEnv.VOISNAP_WEBHOOK_SECRET;
  runQuietly('node_modules/.bin/next', ['build'], app, buildEnv);
  const port = await findFreePort();
  const command = ['node_modules/.bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)];
  const urls = [
    ['webhooks/voisnap', 'all'],
    ['api/voisnap', 'all'],
    ['guide', 'guide'],
    ['api/guide', 'guide'],
  ].map(([path, which]) => [`http://127.0.0.1:${port}/${path}`, which]);
  await check({ project, cwd: app, command, urls });
};

/** Checks every place, with the packages installed in `project`. */
export const checkReceivers = async (packed, project) => {
  say(`Webhooks in Bun ${bun}`);
  await checkServer(project, 'bun', [`bun@${bun}`]);
  say(`Webhooks in Deno ${deno}`);
  // The permissions that the guide names.
  const permissions = ['--allow-net', '--allow-env=VOISNAP_WEBHOOK_SECRET'];
  const run = [`deno@${deno}`, 'run', ...permissions, '--node-modules-dir=manual'];
  await checkServer(project, 'deno', run);
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
