import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runSource } from './support/run-source.js';

const guide = new URL('../../../docs/testing/other-languages.md', import.meta.url);
const command = fileURLToPath(new URL('../src/bin/voisnap-mock.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Each shell block that is to be run, with the output that stands below it. */
function readBlocks(text: string) {
  const pattern =
    /(<!-- not run: [^\n]*-->\n)?^```bash\n([\s\S]*?)^```\n(?:```text\n([\s\S]*?)^```\n)?/gm;
  return [...text.matchAll(pattern)].flatMap(([, skipped, script = '', output = '']) =>
    skipped === undefined ? [{ script, output }] : [],
  );
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-guide-'));
  // `npx voisnap-mock` runs the sources.
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" --conditions=@voisnap/source --import ${loader} "${command}" "$@"\n`;
  await writeFile(join(folder, 'npx'), npx);
  await chmod(join(folder, 'npx'), 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

const missing = ['bash', 'curl', 'jq'].filter(
  (name) => spawnSync(name, ['--version']).error !== undefined,
);

// The project's tests need Node and npm alone: without the tools of the guide it is left out, and counted
// as skipped.
it.skipIf(missing.length > 0)(
  'every shell command of the guide for other languages prints what stands below it',
  async () => {
    const blocks = readBlocks(await readFile(guide, 'utf8'));
    expect(blocks.length).toBeGreaterThan(8);
    const server = runSource(command, ['serve', '--port', '0', '--clock', 'manual', '--quiet']);
    const [, url = ''] = await server.waitForOutput(/VOISNAP_BASE_URL=(\S+)/);
    // One shell for all, so that what a block sets is there for the next.
    const script = blocks
      .map((block) => `${block.script}printf '\\n%s\\n' '<end of block>'\n`)
      .join('');
    const shell = spawnSync('bash', ['-u', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${folder}:${process.env.PATH}`,
        VOISNAP_BASE_URL: url,
        VOISNAP_API_KEY: 'vsnp_sb_guide',
      },
    });
    server.child.kill('SIGTERM');
    const printed = shell.stdout.split('\n<end of block>\n').slice(0, -1);
    expect(shell.stderr).toBe('');
    expect(printed.map((text) => text.trimEnd())).toEqual(
      blocks.map(({ output }) => output.trimEnd()),
    );
    expect((await server.ended).code).toBe(0);
  },
  60_000,
);
