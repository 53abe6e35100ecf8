// Builds a program with each common bundler for Node, and runs the bundle: in an empty folder, as on AWS Lambda, and
// beside an installed undici. Part of check-packages.mjs.
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { checkBundleSizes } from './check-bundle-sizes.mjs';
import { say } from './step.mjs';
import { installTarballs, runQuietly } from './tarball-project.mjs';

const execute = promisify(execFile);
const source = resolve('scripts/bundles');
const { dependencies } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));

const listen = (answer) =>
  new Promise((done) => {
    const server = createServer(answer).listen(0, '127.0.0.1', () => done(server));
  });
const urlOf = (server) => `http://127.0.0.1:${server.address().port}`;

/** Starts a plain server with one agent, and finds an address on which nothing listens. */
const openAddresses = async () => {
  const server = await listen((request, response) => {
    const found = request.url === '/api/v1/agents/agt_1';
    const status = found ? 200 : 404;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? { id: 'agt_1', name: 'Aria' } : { status, title: 'None' }));
  });
  const gone = await listen();
  const env = {
    ...process.env,
    VOISNAP_API_KEY: 'vsnp_sb_0123456789',
    VOISNAP_BASE_URL: urlOf(server),
    CLOSED_URL: urlOf(gone),
  };
  await new Promise((done) => gone.close(done));
  return { server, env };
};

/** The outcomes that callAll() must return, with undici or without. */
const expected = (hasUndici) =>
  JSON.stringify({
    agent: 'Aria',
    missing: 'NotFoundError true 1',
    refused: 'ConnectionError ECONNREFUSED no',
    unproxied: hasUndici ? 'ConnectionError' : 'ConfigurationError',
    fallbacks: hasUndici ? 0 : 1,
  });

const compare = (name, outcome, ...accepted) => {
  if (accepted.includes(outcome.trim())) return;
  throw new Error(`${name}: expected ${accepted.join(' or ')}\n  but got ${outcome}`);
};

const runBundles = async ({ folder, env, hasUndici }) => {
  for (const name of readdirSync(join(folder, 'out')).filter((file) => /\.[cm]js$/.test(file))) {
    const { stdout } = await execute(process.execPath, [join(folder, 'out', name)], {
      cwd: folder,
      env,
      timeout: 30_000,
    });
    compare(name, stdout, expected(hasUndici));
  }
};

/** Starts the result of `next build`, requests its route once, and stops it. */
const askNext = async (project, env) => {
  const args = ['node_modules/next/dist/bin/next', 'start', '--port', '0'];
  const running = spawn(process.execPath, args, { cwd: project, env });
  try {
    const url = await new Promise((done, fail) => {
      let output = '';
      const read = (text) => {
        output += text;
        const found = /http:\/\/localhost:(\d+)/.exec(output);
        if (found && output.includes('Ready')) done(`http://127.0.0.1:${found[1]}/api/call`);
      };
      running.stdout.on('data', read);
      running.stderr.on('data', read);
      running.once('exit', () => fail(new Error(`next start ended:\n${output}`)));
    });
    return await (await fetch(url, { signal: AbortSignal.timeout(30_000) })).text();
  } finally {
    running.kill();
  }
};

/** Builds and runs everything in a project that has the packages. An error names the bundler. */
export const buildAndRun = async (project, folder) => {
  const { server, env } = await openAddresses();
  try {
    say('Bundling with esbuild, rollup, webpack and Vite');
    runQuietly(process.execPath, ['build.mjs'], project);
    const alone = mkdtempSync(join(folder, 'bundles-'));
    cpSync(join(project, 'out'), join(alone, 'out'), { recursive: true });
    say('Running the bundles, with undici beside them and without');
    await runBundles({ folder: project, env, hasUndici: true });
    // webpack writes the paths of files into the bundle. They are removed, as if it ran on another machine.
    const modules = join(project, 'node_modules');
    renameSync(modules, `${modules}-away`);
    await runBundles({ folder: alone, env, hasUndici: false });
    renameSync(`${modules}-away`, modules);
    for (const bundler of ['--turbopack', '--webpack']) {
      say(`Building and running a route of Next.js (${bundler})`);
      const next = ['node_modules/next/dist/bin/next', 'build', bundler];
      const quiet = { ...env, NEXT_TELEMETRY_DISABLED: '1' };
      runQuietly(process.execPath, next, project, quiet);
      compare(
        `next build ${bundler}`,
        await askNext(project, quiet),
        expected(true),
        expected(false),
      );
    }
  } finally {
    server.close();
  }
};

/** Installs the tarballs beside the bundlers, builds with each, and runs the bundles. */
export const checkBundles = async (packed) => {
  const project = installTarballs(packed, dependencies, source);
  await checkBundleSizes(project);
  await buildAndRun(project, packed.folder);
};
