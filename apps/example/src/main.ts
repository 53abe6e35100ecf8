import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { createPrinter } from './print.js';
import { runTour } from './run-tour.js';
import { connectRealTarget, SetupError, startMockTarget } from './target.js';

/** Runs the tour; resolves to the process's exit code. */
const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { live: { type: 'boolean', default: false } } });
  const startedAt = performance.now();
  const target = process.env.VOISNAP_API_KEY
    ? connectRealTarget(process.env, values.live)
    : await startMockTarget();
  try {
    console.log(`Talking to ${pc.bold(target.name)}`);
    await runTour({ ...target, print: createPrinter(process.stdout) });
  } finally {
    await target[Symbol.asyncDispose]();
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `\n${pc.green('✓')} The whole tour, in ${seconds} s. Each step is a file in apps/example/src/steps.`,
  );
  return 0;
};

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(`\n${pc.red('✗')}`, error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  },
);
