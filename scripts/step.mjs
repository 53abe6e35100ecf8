// Runs one step of a longer job: says what it is doing, and stops the job when it fails.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';

const colours = process.stdout.isTTY && !process.env.NO_COLOR;

/** Prints what happens next, so that no wait is silent. */
export const say = (text) => console.log(colours ? `\u001b[36m▸\u001b[39m ${text}` : `▸ ${text}`);

/** Runs a command with its output in sight; ends this process when it fails. */
export const run = (command, args) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
};

const pnpm = (...args) => run(process.execPath, ['scripts/pnpm.mjs', ...args]);

/** The folders of the published packages, which are their names without the scope. */
export const packageNames = ['core', 'types', 'sdk', 'testing'];

/** Removes the files of earlier builds. turbo puts those of a build beside them, and all would be packed and weighed. */
export const removeBuilds = () => {
  for (const name of packageNames) {
    rmSync(`packages/${name}/dist`, { recursive: true, force: true });
  }
};

/** Builds the packages that changed since the last build. */
export const build = (...args) => {
  say('Building the packages (the first time takes about half a minute, unchanged ones none)');
  pnpm('exec', 'turbo', 'run', 'build', ...args);
};
