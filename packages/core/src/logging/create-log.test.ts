import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createLog } from './create-log.js';

const createKeeper = () => {
  const lines: unknown[][] = [];
  const keep = (...line: unknown[]) => void lines.push(line);
  return { lines, log: createLog({ debug: keep, info: keep, warn: keep, error: keep }, 'info') };
};

describe('a line of the log', () => {
  it('stays one line without colours and secrets, whatever a server sends', () => {
    const { lines, log } = createKeeper();
    log.write('warn', 'code E1\n2026-01-01 INFO admin \u001b[31mred\u2028 vsnp_live_TOPSECRET');
    expect(lines).toEqual([['code E1 2026-01-01 INFO admin  [31mred  vsnp_live_[redacted]']]);
  });

  it('shows an error without the objects that it refers to', () => {
    const { lines, log } = createKeeper();
    const config = { headers: { authorization: 'TOPSECRET' } };
    log.write('warn', 'failed', Object.assign(new Error('low'), { code: 'E_LOW', config }));
    expect(lines[0]?.[1]).toMatchObject({ message: 'low', code: 'E_LOW' });
    expect(inspect(lines, { customInspect: false, depth: 9 })).not.toContain('TOPSECRET');
  });

  it('is not written below its level', () => {
    const { lines, log } = createKeeper();
    log.write('debug', 'quiet');
    expect(lines).toEqual([]);
  });

  it('does not end the process when the logger rejects, with a promise of any realm', async () => {
    const rejections: unknown[] = [];
    const keep = (reason: unknown) => void rejections.push(reason);
    process.on('unhandledRejection', keep);
    const rejects = runInNewContext('async () => { throw new Error("full") }');
    const thenable = () => ({
      // biome-ignore lint/suspicious/noThenProperty: what loggers with promises of their own give.
      then: (_: unknown, reject: (reason: Error) => void) => reject(new Error('full')),
    });
    for (const write of [rejects, thenable]) {
      createLog({ debug: write, info: write, warn: write, error: write }, 'info').write(
        'warn',
        'x',
      );
    }
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', keep);
    expect(rejections).toEqual([]);
  });
});
