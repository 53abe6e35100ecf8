import { describe, expect, it } from 'vitest';
import { findFieldSecrets, findRequestSecrets } from './find-request-secrets.js';

const find = (request: { headers?: Record<string, string>; url?: string; body?: string }) =>
  findRequestSecrets({ method: 'POST', url: 'https://api.test/', headers: {}, ...request });

describe('findRequestSecrets', () => {
  it('finds the credential, and the password of Basic', () => {
    expect(find({ headers: { authorization: 'Bearer abc.def' } })).toEqual(['abc.def']);
    expect(find({ headers: { authorization: 'opaque' } })).toEqual(['opaque']);
    expect(find({ headers: { authorization: 'Basic bWU6cGE6c3M=' } })).toEqual([
      'bWU6cGE6c3M=',
      'me:pa:ss',
      'pa:ss',
    ]);
    expect(find({ headers: { authorization: 'Basic ***' } })).toEqual(['***']);
  });

  it('finds secrets by the names of headers, cookies and parameters', () => {
    const headers = { 'x-api-key': 'one', cookie: 'sid=two; theme=dark', accept: '*/*' };
    expect(find({ headers })).toEqual(['one', 'two', 'dark']);
    expect(find({ url: 'https://api.test/?a=1&token=x%2By&key=z' })).toEqual(['x+y', 'z']);
  });

  it('finds secrets by the names of fields of a JSON body, and reads no other body', () => {
    const body = { name: 'n', secret: 's', nested: [{ apiKey: 'k', note: 'x' }] };
    expect(find({ body: JSON.stringify(body) })).toEqual(['s', 'k']);
    expect(find({ body: '{"secret":"cut' })).toEqual([]);
    expect(find({ body: `{"secret":"${'x'.repeat(2_000_000)}"}` })).toEqual([]);
  });
});

describe('findFieldSecrets', () => {
  it('finds everything below the name of a secret', () => {
    const input = { credentials: { a: ['b', 7, null] }, c: 'd' };
    expect(findFieldSecrets(input)).toEqual(['b', '7']);
  });

  it('ends for input with a cycle', () => {
    const input: Record<string, unknown> = { secret: 's' };
    input.self = input;
    expect(findFieldSecrets(input)).toEqual(['s']);
  });

  it('ends for input that is nested deeper than the stack, and reads no file and no stream', () => {
    let deep: unknown = { secret: 'far' };
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(findFieldSecrets({ secret: 'near', deep })).toEqual(['near']);
    class Upload {
      readonly token = 'inside';
    }
    const thrower = {
      get a() {
        throw new Error('getter');
      },
    };
    expect(findFieldSecrets({ thrower, secret: 's' })).toEqual(['s']);
    const file = { data: Buffer.alloc(1_000_000), upload: new Upload() };
    expect(findFieldSecrets({ file, password: 'p' })).toEqual(['p']);
  });
});
