import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const inRepository = (path: string): string => fileURLToPath(new URL(path, root));
const command = inRepository('packages/testing/src/cli/voisnap-mock.ts');
const { resolve } = createRequire(import.meta.url);
const onSources = `"${process.execPath}" --conditions=@voisnap/source --import ${pathToFileURL(resolve('tsx')).href}`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-playwright-'));
});
afterAll(() => rm(folder, { recursive: true }));

const writeCommand = async (name: string, script: string): Promise<void> => {
  const file = join(folder, 'commands', name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
};

/** Writes each file of the guide, which begins with its name, and lets it find the packages' sources. */
async function writeProject(): Promise<void> {
  const guide = await readFile(inRepository('docs/testing/playwright.md'), 'utf8');
  for (const [, name = '', text = ''] of guide.matchAll(/^```\w+\n\/\/ (\S+)\n([\s\S]*?)^```/gm)) {
    await writeFile(join(folder, name), text);
  }
  const [, seed = ''] = /^```json\n([\s\S]*?)^```/m.exec(guide) ?? [];
  await writeFile(join(folder, 'seed.json'), seed);
  await mkdir(join(folder, 'node_modules/@voisnap'), { recursive: true });
  await symlink(inRepository('packages/sdk'), join(folder, 'node_modules/@voisnap/sdk'));
  await symlink(inRepository('node_modules/@playwright'), join(folder, 'node_modules/@playwright'));
  await mkdir(join(folder, 'commands'));
  await writeCommand('node', `exec ${onSources} "$@"`);
  await writeCommand('npx', `shift\nexec ${onSources} "${command}" "$@"`);
}

it('the code of the Playwright guide runs, with a workspace for each worker', async () => {
  await writeProject();
  const cli = inRepository('node_modules/@playwright/test/cli.js');
  const child = spawn(process.execPath, [cli, 'test', '--workers', '2', '--reporter', 'line'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${join(folder, 'commands')}:${process.env.PATH}`,
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const [code] = await once(child, 'close');
  expect(printed).toMatch(/3 passed/);
  expect(code).toBe(0);
});
