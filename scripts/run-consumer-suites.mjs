// The app of scripts/consumer/app, tested with three runners in a project that has the tarballs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { say } from './step.mjs';
import { runQuietly } from './tarball-project.mjs';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the suites need beyond the tarballs, and what people mock HTTP with. */
export const testRunners = {
  vitest: devDependencies.vitest,
  jest: devDependencies.jest,
  'jest-environment-jsdom': devDependencies.jest,
  nock: '14.0.17',
  msw: '2.15.0',
};

const compile = (project, folder, ...options) =>
  runQuietly(
    process.execPath,
    [
      ...[resolve('node_modules/typescript/bin/tsc'), '-p', 'app', '--outDir', folder],
      ...['--typeRoots', resolve('node_modules/@types'), ...options],
    ],
    project,
  );

/** Sums up what Jest writes, and Vitest in the same form. */
const readReport = (file) => {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ status, duration }) => ({ passed: status === 'passed', milliseconds: duration }));
};

const readTap = (text) =>
  [...text.matchAll(/^(not )?ok \d+ - .*\n {2}---\n {2}duration_ms: ([\d.]+)/gm)].map(
    ([, failed, duration]) => ({ passed: !failed, milliseconds: Number(duration) }),
  );

const suites = {
  vitest: (run) => {
    const report = ['--reporter=json', '--outputFile=vitest.json'];
    run('node_modules/vitest/vitest.mjs', 'run', '--dir', 'app/test/vitest', ...report);
    return (project) => readReport(join(project, 'vitest.json'));
  },
  jest: (run) => {
    const report = ['--json', '--outputFile=jest.json'];
    run('node_modules/jest/bin/jest.js', '--rootDir', 'app/dist/cjs', 'test/jest', ...report);
    return (project) => readReport(join(project, 'jest.json'));
  },
  'node:test': (run) => {
    const output = run('--test', '--test-reporter=tap', 'app/dist/esm/test/node/app.test.js');
    return () => readTap(output);
  },
};

/**
 * Runs the three suites without network, and prints how long the tests themselves took.
 * `node` is the path of the Node that runs them.
 */
export const runConsumerSuites = (project, node = process.execPath) => {
  say('Compiling the app as ESM and CommonJS');
  compile(project, 'app/dist/esm');
  compile(project, 'app/dist/cjs', '--module', 'commonjs', '--moduleResolution', 'bundler');
  writeFileSync(join(project, 'app/dist/cjs/package.json'), '{ "type": "commonjs" }');

  const guard = join(project, 'app/no-network.cjs');
  const options = `${process.env.NODE_OPTIONS ?? ''} --require ${guard}`.trim();
  const env = { ...process.env, NODE_OPTIONS: options };
  // A guard that lets everything pass would prove nothing.
  const attempt = `fetch('http://127.0.0.1:41999').catch(({ cause }) => console.log(cause.message))`;
  const refusal = runQuietly(node, ['-e', attempt], project, env);
  if (!refusal.includes('need no network')) throw new Error(`The network is open: ${refusal}`);

  for (const [name, runSuite] of Object.entries(suites)) {
    say(`Testing the app with ${name}`);
    const begin = performance.now();
    const read = runSuite((...args) => runQuietly(node, args, project, env));
    const seconds = (performance.now() - begin) / 1_000;
    const tests = read(project);
    if (tests.length === 0 || tests.some(({ passed }) => !passed)) {
      throw new Error(`${name} passed without its tests: ${JSON.stringify(tests)}`);
    }
    const spent = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const whole = `${seconds.toFixed(1)} s with start and loading`;
    console.log(`  ${tests.length} tests in ${Math.round(spent)} ms (${whole})`);
  }
};
