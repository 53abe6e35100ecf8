import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { readGuideSample } from './guide-samples.js';
import { startPlainServer } from './plain-server.js';
import { agent } from './responses.js';

// Builds an app with the settings of docs/bundling.md, on the sources, and runs the bundle in an empty folder.

const reports = fileURLToPath(new URL('../reports/', import.meta.url));
mkdirSync(reports, { recursive: true });
/** In this package, so that the app finds the SDK. */
const app = mkdtempSync(join(reports, 'bundling-guide-'));
/** Without a node_modules above it. */
const alone = mkdtempSync(join(tmpdir(), 'bundling-guide-'));
afterAll(() => {
  for (const folder of [app, alone]) rmSync(folder, { recursive: true });
});

const source = `import { NotFoundError, VoisnapClient } from '@voisnap/sdk';
const lines = [];
const log = (line) => lines.push(line);
const client = new VoisnapClient({
  apiKey: 'vsnp_sb_0123456789',
  baseUrl: process.env.BASE_URL,
  logger: { debug: log, info: log, warn: log, error: log },
  logLevel: 'debug',
});
const { name } = await client.agents.get('agt_1');
const error = await client.agents.get('agt_2').catch((thrown) => thrown);
const fallback = lines.some((line) => line.includes('undici could not be loaded'));
console.log(JSON.stringify({ name, error: error.name, found: error instanceof NotFoundError, fallback }));
await client.close();
`;

/** Runs esbuild with the settings of a sample. They name files of the reader's app. */
const buildWith = async (name: string) => {
  const code = readGuideSample('bundling.md', `// ${name}\n`);
  const settings = code.slice(code.indexOf('build({') + 'build('.length, code.lastIndexOf(')'));
  const options = Function(`return ${settings}`)() as BuildOptions & { outfile: string };
  const [entry = ''] = options.entryPoints as string[];
  mkdirSync(join(app, 'src'), { recursive: true });
  writeFileSync(join(app, entry), source);
  const conditions = ['@voisnap/source', ...(options.conditions ?? [])];
  const outfile = join(alone, options.outfile);
  const result = await build({
    ...options,
    outfile,
    conditions,
    absWorkingDir: app,
    metafile: true,
  });
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  return { outfile, imports: imports.map(({ path }) => path) };
};

const run = async (file: string): Promise<unknown> => {
  await using server = await startPlainServer(({ url }) =>
    url.endsWith('agt_1') ? { body: agent } : { status: 404, body: { title: 'Not Found' } },
  );
  const child = spawn(process.execPath, [file], {
    cwd: alone,
    // pnpm's own NODE_PATH would find undici here.
    env: { ...process.env, NODE_PATH: '', BASE_URL: server.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  await once(child, 'close');
  return JSON.parse(output);
};

it('runs alone as one file for AWS Lambda, and sends with fetch', async () => {
  const { outfile } = await buildWith('build.mjs');
  expect(await run(outfile)).toEqual({
    name: agent.name,
    error: 'NotFoundError',
    found: true,
    fallback: true,
  });
});

it('has no module of Node and no undici for workers', async () => {
  const { outfile, imports } = await buildWith('build-worker.mjs');
  expect(imports).toEqual([]);
  const code = readFileSync(outfile, 'utf8');
  expect(code).not.toContain('undici/lib');
  writeFileSync(`${outfile}.mjs`, code);
  expect(await run(`${outfile}.mjs`)).toMatchObject({ error: 'NotFoundError', fallback: false });
});
