import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleSource, runProgram } from './support/run-source.js';

/** The guide, page by page, in the order in which a reader runs its commands. */
const pages = ['other-languages.md', 'control.md', 'voisnap-mock.md', 'python.md'].map(
  (name) => new URL(`../../../docs/testing/${name}`, import.meta.url),
);

/** Each block of a language, with the comment above it, and the output that stands below it. */
async function readBlocks(language: string) {
  const pattern = new RegExp(
    `(<!-- not run: [^\\n]*-->\\n)?^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`\\n(?:\`\`\`text\\n([\\s\\S]*?)^\`\`\`\\n)?`,
    'gm',
  );
  const texts = await Promise.all(pages.map((page) => readFile(page, 'utf8')));
  return [...texts.join('\n').matchAll(pattern)].map(([, skipped, code = '', output = '']) => ({
    runs: skipped === undefined,
    code,
    output,
  }));
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-guide-'));
  // `npx voisnap-mock` runs the sources.
  const command = await bundleSource('src/cli/voisnap-mock.ts');
  const npx = `#!/bin/sh\n[ "$1" = --package ] && shift 2\nshift\nexec "${process.execPath}" "${command}" "$@"\n`;
  await writeFile(join(folder, 'npx'), npx);
  await chmod(join(folder, 'npx'), 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a shell script where `npx voisnap-mock` is the mock that is tested. */
const runShell = (script: string) =>
  runProgram('bash', ['-u', '-c', script], {
    cwd: folder,
    env: { PATH: `${folder}:${process.env.PATH}` },
  });

/** Starts the server by the guide's command, on a free port. */
async function startServer() {
  const [start] = await readBlocks('bash');
  const free = start?.code.replace('--port 4010', '--port 0');
  const server = runShell(`exec ${free}`);
  const [, url = ''] = await server.waitForOutput(/VOISNAP_BASE_URL=(\S+)/);
  return { ...server, url };
}

/** A receiver that verifies what is delivered to it, as the guide to webhooks says. */
async function startReceiver(secret: string) {
  const server = createServer(async (incoming, outgoing) => {
    const signed = `${incoming.headers['x-webhook-timestamp']}.${await text(incoming)}`;
    const signature = createHmac('sha256', secret).update(signed).digest('hex');
    const good = incoming.headers['x-webhook-signature'] === `sha256=${signature}`;
    outgoing.writeHead(good ? 204 : 400).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  return { url, [Symbol.dispose]: () => void server.close() };
}

const findMissing = (...programs: readonly string[]) =>
  programs.filter((name) => spawnSync(name, ['--version']).status !== 0);

// The project's tests need Node and npm alone: without the tools of the guide these are left out, and
// counted as skipped.
it.skipIf(findMissing('bash', 'curl', 'jq').length > 0)(
  'every shell command of the guide for other languages prints the output below it',
  async () => {
    const [, ...blocks] = await readBlocks('bash');
    expect(blocks.length).toBeGreaterThan(14);
    expect(blocks.every(({ runs }) => runs)).toBe(true);
    const server = await startServer();
    using receiver = await startReceiver('whsec_mine');
    // One shell for all, so that what a block sets is there for the next.
    const script = blocks
      .map(({ code }) => `${code}printf '\\n%s\\n' '<end of block>'\n`)
      .join('')
      .replace('http://127.0.0.1:4010', server.url)
      .replaceAll('http://localhost:3000/hooks', receiver.url);
    const { stdout, stderr } = await runShell(script).ended;
    server.child.kill('SIGTERM');
    const printed = stdout
      .replaceAll(/evt_\w+/g, 'evt_…')
      .replaceAll(/\(\d+ ms\)/g, '(… ms)')
      .split('\n<end of block>\n')
      .slice(0, -1);
    expect(stderr).toBe('');
    expect(printed.map((block) => block.trimEnd())).toEqual(
      blocks.map(({ output }) => output.trimEnd()),
    );
    expect((await server.ended).code).toBe(0);
  },
);

it.skipIf(findMissing('bash', 'python3').length > 0)(
  'the Python of the guide runs with the standard library; code that needs the SDK compiles',
  async () => {
    const blocks = await readBlocks('python');
    const [sample, ...more] = blocks.filter(({ runs }) => runs);
    expect([sample?.code, more]).toEqual([expect.stringMatching(/^# test_reminders\.py\n/), []]);
    await writeFile(join(folder, 'test_reminders.py'), sample?.code ?? '');
    const server = await startServer();
    const run = runProgram('python3', ['-m', 'unittest', 'test_reminders'], {
      cwd: folder,
      env: { VOISNAP_BASE_URL: server.url, PYTHONWARNINGS: 'error', PYTHONDONTWRITEBYTECODE: '1' },
    });
    const { code, stderr } = await run.ended;
    server.child.kill('SIGTERM');
    expect(stderr).toMatch(/Ran 3 tests in [\d.]+s\n\nOK\n$/);
    expect(code).toBe(0);
    for (const { code: unrun } of blocks.filter(({ runs }) => !runs)) {
      const compiled = spawnSync('python3', [
        '-c',
        'import ast, sys; ast.parse(sys.argv[1])',
        unrun,
      ]);
      expect(compiled.stderr.toString()).toBe('');
    }
    expect((await server.ended).code).toBe(0);
  },
);
