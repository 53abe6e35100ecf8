import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVoisnapError } from '../../src/index.js';
import { anyCharacter } from '../any-character.js';
import { connect } from '../test-client.js';
import { operations } from '../test-operations.js';
import { replyInTurn } from '../test-server.js';

const get = { path: { id: '1' } };
const dangerous = fc.constantFrom(
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\t',
  ' ',
  ':',
  '\u007f',
  'é',
  'ā',
  '🎙',
);
const values = fc.string({
  unit: fc.oneof(dangerous, anyCharacter()),
});
const names = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^x-[a-z]{1,8}$/),
  fc.stringMatching(/^X-[A-Z]{1,4}\r\n[a-z]{1,4}$/),
);
/** Headers that a call has without any of the caller's. */
const own = new Set([
  'host',
  'connection',
  'accept',
  'authorization',
  'user-agent',
  'accept-encoding',
]);

describe('a header of the caller', () => {
  it('arrives as it was and brings no other along, or nothing is sent', async () => {
    const { client, received } = await connect(replyInTurn({}));
    await fc.assert(
      fc.asyncProperty(names, values, async (name, value) => {
        const before = received.length;
        try {
          await client.call(operations.get, get, { headers: { [name]: value } });
        } catch (error) {
          expect(isVoisnapError(error), String(error)).toBe(true);
          expect(received.length).toBe(before);
          return;
        }
        const { headers = {} } = received.at(-1) ?? {};
        const known = name.toLowerCase();
        const brought = Object.keys(headers).filter((other) => !own.has(other) && other !== known);
        expect(brought).toEqual([]);
        if (!own.has(known)) expect(headers[known]).toBe(value.replace(/^[\t ]+|[\t ]+$/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('as an idempotency key arrives as it was, or nothing is sent', async () => {
    const { client, received } = await connect(replyInTurn({}));
    const keys = fc.oneof(values, fc.uuid(), fc.string({ minLength: 250, maxLength: 260 }));
    await fc.assert(
      fc.asyncProperty(keys, async (idempotencyKey) => {
        const before = received.length;
        const call = client.call(operations.create, { body: { name: 'one' } }, { idempotencyKey });
        try {
          await call;
        } catch (error) {
          expect(error).toMatchObject({ name: 'ConfigurationError' });
          expect(received.length).toBe(before);
          return;
        }
        expect(received.at(-1)?.headers['idempotency-key']).toBe(idempotencyKey);
      }),
      { numRuns: 200 },
    );
  });
});
