// Runs an app from its sources until it ends, in its own folder and with the arguments of this process.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs `src/main.ts` of an app. This process waits, and ends with the exit code of the app. */
export const runApp = (app) => {
  const own = existsSync(`apps/${app}/run.mjs`);
  const flags = own
    ? ['run.mjs', 'main']
    : ['--import=tsx', '--conditions=@voisnap/source', 'src/main.ts'];
  const child = spawn(process.execPath, [...flags, ...process.argv.slice(2)], {
    cwd: `apps/${app}`,
    stdio: 'inherit',
  });
  for (const signal of signals) {
    process.on(signal, () => {
      // On Windows the console tells the app itself, and a signal from here would end it at once.
      if (process.platform !== 'win32') child.kill(signal);
    });
  }
  child.once('error', (error) => {
    console.error(`apps/${app} did not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    if (signal !== null && process.platform !== 'win32') {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
    process.exitCode = code ?? 1;
  });
};
