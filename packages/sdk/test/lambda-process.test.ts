import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bundleProgram } from '../../../bundle-program.js';

const folder = fileURLToPath(new URL('../', import.meta.url));

it('a function for Lambda responds though its handler or its store hangs, and nothing else keeps the process alive', async () => {
  const program = await bundleProgram(`${folder}test/programs/hang-in-lambda.ts`, folder);
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  expect(stdout).toBe('500\n503\n');
});
