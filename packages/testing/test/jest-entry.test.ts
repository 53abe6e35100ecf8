import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useVoisnapMock } from '../src/runners/jest/index.js';

const project = fileURLToPath(new URL('jest-project', import.meta.url));
const dependencies = fileURLToPath(new URL('../node_modules', import.meta.url));
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
let folder: string;

/** What `jest --json` prints. */
interface JestReport {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-jest-'));
  await build({
    config: false,
    entry: [join(project, 'entry.ts')],
    outDir: folder,
    format: 'cjs',
    target: 'node20',
    platform: 'node',
    silent: true,
    // The folder is outside of the repository, where no package is found.
    noExternal: [/.*/],
    outExtension: () => ({ js: '.cjs' }),
    esbuildOptions: (options) => {
      options.conditions = ['@voisnap/source', 'node'];
    },
  });
  await copyFile(join(project, 'voisnap.jest.cjs'), join(folder, 'voisnap.jest.cjs'));
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  // What is loaded late is not in the bundle, but among the package's own dependencies.
  await symlink(dependencies, join(folder, 'node_modules'), 'junction');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const runJest = (): Promise<JestReport> =>
  new Promise((resolve, reject) => {
    const matched = ['--testMatch', '**/*.jest.cjs', '--moduleFileExtensions', 'cjs', 'js', 'json'];
    const args = [jest, '--json', '--rootDir', folder, ...matched];
    execFile(process.execPath, args, { cwd: folder }, (_failed, output, complaints) => {
      try {
        resolve(JSON.parse(output));
      } catch {
        reject(new Error(`Jest reported nothing:\n${output}${complaints}`));
      }
    });
  });

it('gives each test of a real Jest a fresh mock, verifies it, and registers matchers', async () => {
  const { testResults } = await runJest();
  const [file] = testResults;
  const results = file?.assertionResults ?? [];
  expect(
    results.map(({ title, status }) => `${status}: ${title}`),
    file?.message,
  ).toEqual([
    'passed: passes: the mock is fresh in the first test',
    'passed: passes: the mock is fresh in the second test',
    'passed: passes: every mock before is closed',
    'passed: passes: calls go by the clock of the mock',
    'passed: passes: says what must not be faked',
    'failed: fails with the message of the matcher',
    'failed: fails for a request for no operation',
  ]);
  expect(results[5]?.failureMessages[0]).toContain(
    'Expected the mock to have received agents.create, but it did not.',
  );
  expect(results[6]?.failureMessages[0]).toContain('No operation matches GET /call');
});

it('says what is missing in a runner without hooks', () => {
  expect(() => useVoisnapMock()).toThrow(
    'useVoisnapMock() needs beforeEach and afterEach, and this runner has no such globals.',
  );
});

it('accepts the hooks of a runner without globals', async () => {
  const hooks: Record<string, () => void | Promise<void>> = {};
  const voisnap = useVoisnapMock(
    { seed: 7 },
    {
      beforeEach: (run) => {
        hooks.before = run;
      },
      afterEach: (run) => {
        hooks.after = run;
      },
    },
  );
  expect(() => voisnap.mock).toThrow('Jest runs no hooks around test.concurrent');
  await hooks.before?.();
  const { mock } = voisnap;
  expect(mock.db.agent.size).toBe(0);
  await hooks.after?.();
  await expect(mock.listen()).rejects.toThrow('closed');
});
