import { expect, test } from 'vitest';
import { runSource } from './support/run-source.js';

test.each(['use-and-dispose', 'abandon'])(
  'a process ends by itself: %s',
  async (program) => {
    const { ended } = runSource(`test/programs/${program}.ts`);
    expect(await ended).toEqual({
      code: 0,
      stdout: 'auto 201\nmanual 201\nreal 201\n',
      stderr: '',
    });
  },
  30_000,
);
