import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { messagesByField } from '../../test/first-message.js';
import type { FreeFormMap } from '../models/free-form-map.js';
import { freeFormMap } from './free-form-map.js';
import type { ObjectSchema } from './object-schema.js';
import { requestObject } from './request-object.js';
import { responseObject } from './response-object.js';

interface Thing {
  metadata: FreeFormMap;
}
const fields = () => ({ metadata: freeFormMap() });
const request: ObjectSchema<Thing> = requestObject('Thing', fields);
const response: ObjectSchema<Thing> = responseObject('Thing', fields);

/** Any JSON object, keys like `__proto__` and `snake_case` included. */
const maps = fc
  .dictionary(
    fc.oneof(fc.string(), fc.constantFrom('__proto__', 'a_b', 'constructor')),
    fc.jsonValue(),
  )
  .map((map) => JSON.parse(JSON.stringify(map)) as Record<string, unknown>);

describe('free-form maps', () => {
  it('come out of requests and answers byte for byte as they went in', () => {
    fc.assert(
      fc.property(maps, (metadata) => {
        const before = JSON.stringify(metadata);
        for (const schema of [request, response]) {
          const parsed = schema.parse({ metadata });
          expect(parsed.metadata).toBe(metadata);
          expect(JSON.stringify(parsed.metadata)).toBe(before);
        }
      }),
    );
  });

  it('keep null, at any depth', () => {
    const metadata = { customer_id: null, deep: [{ a: null }] };
    expect(request.parse({ metadata }).metadata).toEqual(metadata);
  });

  it('may hold what writes itself as JSON, and the same object twice', () => {
    const shared = { a: 1 };
    const metadata = { at: new Date(0), left: shared, right: shared, missing: undefined };
    expect(request.safeParse({ metadata }).success).toBe(true);
  });

  test.each([['text'], [['a']], [null], [new Date(0)]])('refuse %j', (metadata) => {
    expect(messagesByField(request, { metadata }).metadata).toMatch(
      /^metadata must be an object that maps strings to JSON values/,
    );
  });
});
