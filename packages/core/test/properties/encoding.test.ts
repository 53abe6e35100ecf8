import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../test-client.js';
import { operations } from '../test-operations.js';
import { replyInTurn } from '../test-server.js';

/** Text of any script, symbols and control characters, without halves of surrogate pairs. */
const text = fc.string({ unit: fc.oneof(fc.constantFrom(...'/?#&=+,% ."\\\n\r\0'), unicode()) });
const ids = text.filter((id) => id.trim() !== '' && id !== '.' && id !== '..');
const items = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const queries = fc.dictionary(
  text.filter((name) => name !== '' && name !== '__proto__'),
  fc.oneof(items, fc.array(items, { minLength: 1, maxLength: 4 })),
  { maxKeys: 5 },
);

function unicode() {
  return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
}

describe('what is sent in a URL', () => {
  it('arrives as it was: every id, through a real server', async () => {
    const { client, received } = await connect(replyInTurn({}));
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        await client.call(operations.get, { path: { id } });
        const { pathname, search } = new URL(received.at(-1)?.path ?? '', 'http://localhost');
        const segments = pathname.split('/');
        expect(segments.slice(0, 4)).toEqual(['', 'api', 'v1', 'things']);
        expect(segments.slice(4).map(decodeURIComponent)).toEqual([id]);
        expect(search).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('arrives as it was: every query, item by item, through a real server', async () => {
    const { client, received } = await connect(replyInTurn({}));
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        await client.call(operations.get, { path: { id: '1' }, query });
        const [, written = ''] = received.at(-1)?.path.split('?') ?? [];
        const arrived = written
          .split('&')
          .filter(Boolean)
          .map((pair) => {
            const [name = '', value = ''] = pair.split('=');
            return [decodeURIComponent(name), value.split(',').map(decodeURIComponent)];
          });
        const sent = Object.entries(query).map(([name, value]) => [
          name,
          (Array.isArray(value) ? value : [value]).map(String),
        ]);
        expect(arrived).toEqual(sent);
      }),
      { numRuns: 200 },
    );
  });

  it('arrives as it was: every JSON body, through a real server', async () => {
    const { client, received } = await connect(replyInTurn({}));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, fc.jsonValue()), async (body) => {
        await client.call(operations.replace, { path: { id: '1' }, body });
        const { body: arrived = '', headers } = received.at(-1) ?? {};
        expect(JSON.parse(arrived)).toEqual(JSON.parse(JSON.stringify(body)));
        expect(headers?.['content-length']).toBe(`${Buffer.byteLength(arrived)}`);
      }),
      { numRuns: 150 },
    );
  });
});
