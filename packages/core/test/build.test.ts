import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBuilds } from '../builds.mjs';
import * as sources from '../src/index.js';
import { describeBuild } from '../tsup.config.js';
import { createTemporaryFolder, type TemporaryFolder } from './temporary-files.js';
import { failureOf } from './test-client.js';

type Platform = 'node' | 'web';
type Extension = '.js' | '.cjs';

let folder: TemporaryFolder;

beforeAll(async () => {
  folder = await createTemporaryFolder();
  await folder.write('package.json', '{ "type": "module" }');
});
afterAll(() => folder[Symbol.asyncDispose]());

/** Runs one build as it is published, and returns the folder of its files. */
const runBuild = async (name: Platform | 'options', extension: Extension, isShort = false) => {
  const described = listBuilds(join(import.meta.dirname, '..'), isShort);
  const found = described.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no build ${name}`);
  // Below node_modules Vitest leaves imports to Node.
  const outDir = join(folder.path, 'node_modules', `${name}${extension}${isShort}`);
  await build({ ...describeBuild(found, extension, isShort), config: false, outDir });
  return outDir;
};

/** The maps of files, as one text: they name the sources. */
const readMaps = (files: Iterable<string>) =>
  [...files].map((file) => readFileSync(`${file}.map`, 'utf8')).join();

/** The files of a build that its entry loads at once, itself included. */
const listFirst = (entry: string, found = new Set<string>()): Set<string> => {
  found.add(entry);
  const code = readFileSync(entry, 'utf8');
  const statically =
    /^(?:import|export)[^'"]*["'](\.[^'"]+)["']|^var \S+ = require\("(\.[^"]+)"\)/gm;
  for (const [, esm, cjs] of code.matchAll(statically)) {
    const file = join(entry, '..', (esm ?? cjs) as string);
    if (!found.has(file)) listFirst(file, found);
  }
  return found;
};

/** Sources that only some calls need. */
const late = [
  'polling/poll-until',
  'response/describe-problem',
  'request/multipart/build-multipart',
];

describe.each(['node', 'web'] as const)('the build for %s', (platform) => {
  it.each(['.js', '.cjs'] as const)('loads two files first, as %s', async (extension) => {
    const outDir = await runBuild(platform, extension);
    const first = listFirst(join(outDir, `index.${platform}${extension}`));
    expect(first.size).toBe(2);
    const parts = readdirSync(join(outDir, 'chunks')).filter((name) => name.endsWith(extension));
    const [firstMaps, maps] = [first, parts.map((name) => join(outDir, 'chunks', name))].map(
      readMaps,
    );
    expect(firstMaps).toContain('src/pipeline/run-call.ts');
    expect(firstMaps).toContain(`src/platform/default-transport.${platform}.ts`);
    for (const source of late) {
      expect(firstMaps).not.toContain(`src/${source}.ts`);
      expect(maps).toContain(`src/${source}.ts`);
    }
    for (const name of parts) expect(basename(name)).toContain(`.${platform}-`);
  });

  it('requires its late parts in CommonJS, because Jest cannot import() there', async () => {
    const outDir = await runBuild(platform, '.cjs');
    const { HttpClient } = createRequire(import.meta.url)(join(outDir, `index.${platform}.cjs`));
    const fetch = () => Promise.resolve(new Response('{}', { status: 404 }));
    const client = new HttpClient({ ...options, fetch, baseUrl: 'http://127.0.0.1:9' });
    const error = await failureOf(client.request({ method: 'GET', path: '/agents' }));
    expect(error).toBeInstanceOf(sources.NotFoundError);
    for (const name of readdirSync(join(outDir, 'chunks')).filter((name) =>
      name.endsWith('.cjs'),
    )) {
      expect(readFileSync(join(outDir, 'chunks', name), 'utf8')).not.toMatch(
        /^(?!\s*\/?\*).*\bimport\(/m,
      );
    }
  });
});

it('takes the error classes into the checks of options from their entry, because bundles keep both copies', async () => {
  const outDir = await runBuild('options', '.js');
  const code = readFileSync(join(outDir, 'options', 'index.js'), 'utf8');
  expect(code).toMatch(/from "@voisnap\/core\/errors"/);
  expect(code).not.toMatch(/\bclass \w+Error\b/);
});

const options = { apiKey: 'vsnp_sb_0123456789abcdef', maxRetries: 0 };

/** A program that prints the stack of a call whose server answers 404. */
const printStack = (load: string) => `
  const { HttpClient } = ${load};
  const fetch = async () => new Response('{}', { status: 404 });
  const client = new HttpClient({ ...${JSON.stringify(options)}, fetch, baseUrl: 'http://127.0.0.1:9' });
  client.request({ method: 'GET', path: '/agents' }).catch(({ stack }) => console.log(stack));
`;

/** The frames of an error in a build, as Node shows them with its source maps. */
const listFrames = (entry: string) => {
  const isModule = entry.endsWith('.js');
  const program = printStack(isModule ? `await import('${entry}')` : `require('${entry}')`);
  const type = `--input-type=${isModule ? 'module' : 'commonjs'}`;
  const flags = ['--enable-source-maps', type, '--eval', program];
  const stack = execFileSync(process.execPath, flags, { encoding: 'utf8' });
  return [...stack.matchAll(/^ +at (?:async )?(\S+) \((.*):(\d+):\d+\)$/gm)];
};

describe.each(['.js', '.cjs'] as const)('a source map of the build as %s', (extension) => {
  let outDir: string;

  beforeAll(async () => {
    outDir = await runBuild('node', extension);
  });

  it('names sources by relative paths, and contains none', () => {
    const maps = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.map'))
      .map((name) => JSON.parse(readFileSync(join(outDir, name), 'utf8')));
    expect(maps.flatMap(({ sources }) => sources)).toContainEqual(
      expect.stringMatching(/^(?:\.\.\/)+\S+\/src\/pipeline\/run-call\.ts$/),
    );
    for (const { sources, sourcesContent } of maps) {
      expect(sourcesContent).toBeUndefined();
      for (const source of sources) expect(source).toMatch(/^\.\.\/\S+\.ts$/);
    }
  });

  it('leads each frame of a stack to its line', () => {
    const frames = listFrames(join(outDir, `index.node${extension}`));
    const sourceLines = frames.map(([, name, file = '', line]) => {
      const source = join(import.meta.dirname, '../src/');
      if (!file.startsWith(source)) return `${name} in ${file}`;
      const text = readFileSync(file, 'utf8').split('\n')[Number(line) - 1]?.trim();
      return `${file.slice(source.length)}: ${text}`;
    });
    // The first chunk, and one that is loaded late.
    expect(sourceLines).toContainEqual(
      expect.stringMatching(/^pipeline\/run-call\.ts: .*environment\.handle\(call\)/),
    );
    expect(sourceLines).toContainEqual(
      expect.stringMatching(/^response\/error-from-response\.ts: return new /),
    );
    for (const line of sourceLines) expect(line).toMatch(/\.ts: .*\(/);
  });
});

describe('the build for the condition production', () => {
  let short: typeof sources;

  beforeAll(async () => {
    const outDir = await runBuild('node', '.js', true);
    short = await import(/* @vite-ignore */ pathToFileURL(join(outDir, 'index.node.js')).href);
  });

  it('says a code, the values and a link where the sources say a sentence', () => {
    const create = () => new short.HttpClient({ ...options, timeout: -5 });
    expect(create).toThrow(
      /^Voisnap error V\d+\("timeout", "a positive number of", "-5", "timeout"\)\. See https:\/\/github\.com\/\S+\/docs\/messages\.md#v\d+$/,
    );
    expect(create).toThrow(sources.ConfigurationError);
  });

  it.each(['bundling.md', 'decisions/0037-production-messages.md'])(
    'says what %s shows',
    (page) => {
      const docs = readFileSync(join(import.meta.dirname, '../../../docs', page), 'utf8');
      const [example] = /Voisnap error V\d+\(.*?\)/.exec(docs) ?? [];
      const create = () => new short.HttpClient({ ...options, maxRetries: -1 });
      expect(create).toThrow(`${example}. See `);
    },
  );

  it('has errors whose other fields are those of the sources', async () => {
    const problem = { status: 404, title: 'Not Found', detail: 'No such agent.' };
    const server = createServer((request, response) => {
      if (request.url?.endsWith('/cut')) return response.destroy();
      if (request.url?.endsWith('/html')) return response.end('<html>');
      response.writeHead(404, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify(problem));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as { port: number };
    const fail = async ({ HttpClient }: typeof sources, path: `/${string}`) => {
      const client = new HttpClient({ ...options, baseUrl: `http://127.0.0.1:${port}` });
      const error = await failureOf(client.request({ method: 'GET', path }));
      await client.close();
      return JSON.parse(
        JSON.stringify(error, (key, value) =>
          /^(?:message|durationMs|idempotencyKey|date)$/.test(key) ? undefined : value,
        ),
      );
    };
    for (const path of ['/missing', '/cut', '/html', '/?x'] as const) {
      const expected = await fail(sources, path);
      expect(expected.name).toMatch(/Error$/);
      expect(await fail(short, path)).toEqual(expected);
    }
    server.close();
  });

  it('hides a credential among the values', async () => {
    const secret = 'a-token-of-no-known-form';
    const fetch = () => Promise.reject(new TypeError(`it sent ${secret}`));
    const client = new short.HttpClient({
      accessToken: secret,
      maxRetries: 0,
      fetch,
      baseUrl: 'http://127.0.0.1:9',
    });
    const error = await failureOf(client.request({ method: 'GET', path: '/agents' }));
    expect(error.message).toMatch(/^Voisnap error V\d+\(/);
    expect(JSON.stringify(error) + error.stack).not.toContain(secret);
  });
});
