// Servers that a check starts, each in a process group of its own, since npx leaves a child when it is killed.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** Starts a program; `output` has the lines that it prints. It ends with this process at the latest. */
export const startProcess = (command, args, { cwd, env = {} }) => {
  const child = spawn(command, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', stop);
  return { output: createInterface({ input: child.stdout }), stop };
};

/** Reads what a program prints until a pattern matches; returns the match. */
export const waitForLine = async ({ output }, pattern) => {
  let text = '';
  for await (const line of output) {
    text += `${line}\n`;
    const match = text.match(pattern);
    if (match) return match;
  }
  throw new Error(`It ended before ${pattern} matched:\n${text}`);
};
