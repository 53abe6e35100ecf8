import { describe, expect, it } from 'vitest';
import { connect, failureOf } from '../../test/test-client.js';
import { operations } from '../../test/test-operations.js';
import { replyInTurn } from '../../test/test-server.js';
import { createLog } from './create-log.js';
import type { Logger } from './logger.js';

const record = (extra: object = {}) => {
  const lines: unknown[][] = [];
  const note = (...line: unknown[]) => void lines.push(line);
  const logger: Logger = { debug: note, info: note, warn: note, error: note, ...extra };
  return { lines, logger };
};
const pino = { child: () => {}, bindings: () => ({}) };
const busy = { status: 503, headers: { 'retry-after': '2', 'x-trace-id': 'trace_1' } };

describe('details of a log line', () => {
  it('follow the message', () => {
    const { lines, logger } = record();
    createLog(logger, 'warn').write('warn', 'said', { status: 503 });
    expect(lines).toEqual([['said', { status: 503 }]]);
  });

  it('come before the message for pino, which drops what follows it', () => {
    const { lines, logger } = record(pino);
    const cause = new Error('lost');
    const log = createLog(logger, 'warn');
    log.write('warn', 'said', { status: 503 });
    log.write('warn', 'said', cause);
    log.write('warn', 'said', 'text');
    log.write('warn', 'said');
    expect(lines).toEqual([
      [{ status: 503 }, 'said'],
      [cause, 'said'],
      [{ details: 'text' }, 'said'],
      ['said'],
    ]);
  });

  it('follow the message for a logger that has children and is not pino', () => {
    const { lines, logger } = record({ child: () => {} });
    createLog(logger, 'warn').write('warn', 'said', { status: 503 });
    expect(lines).toEqual([['said', { status: 503 }]]);
  });

  it('group the lines of a call by operation, status and trace', async () => {
    const { lines, logger } = record(pino);
    const { client } = await connect(replyInTurn(busy, { headers: { 'x-trace-id': 'trace_2' } }), {
      logger,
      logLevel: 'debug',
    });
    await client.call(operations.get, { path: { id: '1' } });
    const failure = { error: 'ServerError', status: 503, traceId: 'trace_1' };
    expect(lines.map(([details]) => details)).toMatchObject([
      { operationId: 'things.get', attempt: 1, durationMs: 0, ...failure },
      { operationId: 'things.get', attempt: 1, delayMs: 2_000, ...failure },
      { operationId: 'things.get', attempt: 2, durationMs: 0, status: 200, traceId: 'trace_2' },
    ]);
  });

  it('say of a call that failed after retries how often, and by what', async () => {
    const { lines, logger } = record(pino);
    const { client } = await connect(replyInTurn(busy), { logger, logLevel: 'warn' });
    await failureOf(client.call(operations.get, { path: { id: '1' } }));
    expect(lines).toEqual([
      [
        {
          operationId: 'things.get',
          attempts: 4,
          error: 'ServerError',
          status: 503,
          traceId: 'trace_1',
        },
        'GET things.get failed after 4 attempts: ServerError 503, trace trace_1',
      ],
    ]);
  });

  it('hold no trace id that is the key, sent back', async () => {
    const { lines, logger } = record(pino);
    const echo = { headers: { 'x-trace-id': 'vsnp_sb_secret' } };
    const { client } = await connect(replyInTurn(echo), { logger, logLevel: 'debug' });
    await client.call(operations.get, { path: { id: '1' } });
    expect(JSON.stringify(lines)).not.toContain('vsnp_sb_secret');
  });
});
