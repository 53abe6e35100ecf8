import { expect, test } from 'vitest';
import { runSource } from './support/run-source.js';

test.each([
  ['use-and-dispose', 'auto 201\nmanual 201\nreal 201\n'],
  ['abandon', 'auto 201\nmanual 201\nreal 201\n'],
  ['stay-alive', 'answered\nwoken\n'],
  ['list-what-is-open', 'held something true\n'.repeat(3)],
])('a process ends by itself when its work is done: %s', async (program, stdout) => {
  const { ended } = await runSource(`test/programs/${program}.ts`);
  expect(await ended).toEqual({ code: 0, stdout, stderr: '' });
});
