import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { NotFoundError } from './api-errors.js';
import { copyCause } from './copy-cause.js';

const secret = 'vsnp_live_4f9a8b7c6dTOPSECRET';
type Copied = Error & { code?: unknown; cause?: Copied; errors?: readonly Copied[] };
const copy = (cause: unknown) => copyCause(cause) as Copied;

/** Prints an error as Node prints an uncaught one: without a custom inspect function. */
const asCrash = (value: unknown) =>
  inspect(value, { customInspect: false, depth: 20, showHidden: true, getters: true });

describe('the copy of a cause', () => {
  it('is an error with the name, code, message, stack and causes of the original', () => {
    const low = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const copied = copy(new TypeError('fetch failed', { cause: low }));
    expect(copied).toBeInstanceOf(Error);
    expect(copied).toMatchObject({ name: 'TypeError', message: 'fetch failed' });
    expect(copied.stack).toMatch(/^TypeError: fetch failed\n.*copy-cause\.test\.ts/);
    expect(copied.cause).toBeInstanceOf(Error);
    expect(copied.cause).toMatchObject({ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' });
    expect(inspect(copied)).toContain('TypeError: fetch failed');
    expect(inspect(copied)).toContain("code: 'ECONNREFUSED'");
  });

  it('keeps the errors of an AggregateError, and numbers as codes', () => {
    const copied = copy(new AggregateError([new Error('v4'), new Error('v6')], 'both'));
    expect(copied.errors?.map(({ message }) => message)).toEqual(['v4', 'v6']);
    expect(copy(new DOMException('gone', 'AbortError'))).toMatchObject({
      name: 'AbortError',
      message: 'gone',
      code: 20,
    });
  });

  it('leaves out what hangs on the original, and redacts the rest', () => {
    const original = Object.assign(new Error(`refused ${secret}`), {
      code: secret,
      data: secret,
      config: { headers: { authorization: secret } },
    });
    Object.defineProperty(original, 'response', {
      enumerable: true,
      get: () => expect.unreachable('no getter may run'),
    });
    original.stack = `Error: refused\n    at ${secret}`;
    const copied = copy(original);
    expect(asCrash(copied)).not.toContain('TOPSECRET');
    expect(Object.keys(copied)).toEqual(['code']);
  });

  it('is an error of this realm, of one of another', () => {
    const foreign: unknown = runInNewContext(
      "Object.assign(new RangeError('far'), { code: 'E_FAR', cause: new Error('low') })",
    );
    expect(foreign).not.toBeInstanceOf(Error);
    const copied = copy(foreign);
    expect(copied).toBeInstanceOf(Error);
    expect(copied).toMatchObject({ name: 'RangeError', message: 'far', code: 'E_FAR' });
    expect(copied.cause).toMatchObject({ message: 'low' });
  });

  it('is the error itself where it is one of ours, at any level, and where it is a copy', () => {
    const ours = new NotFoundError('gone');
    expect(copyCause(ours)).toBe(ours);
    expect(copy(new Error('around', { cause: ours })).cause).toBe(ours);
    const copied = copyCause(new Error('once'));
    expect(copyCause(copied)).toBe(copied);
  });

  it.each([
    ['a text', `thrown ${secret}`, 'thrown vsnp_live_[redacted]'],
    ['nothing', undefined, undefined],
    ['plain data', { password: 'x', n: 1 }, { password: '[redacted]', n: 1 }],
    ['an instance', new Map([[secret, secret]]), '[Map]'],
    ['a function', () => secret, '[function]'],
    ['a bigint', 1n, '[bigint]'],
  ])('is plain data, of %s', (_what, thrown, expected) => {
    expect(copyCause(thrown)).toEqual(expected);
  });

  it('is bounded in levels, objects and characters', () => {
    let deep = new Error('end');
    for (let level = 0; level < 50; level += 1) deep = new Error(`level ${level}`, { cause: deep });
    expect(asCrash(copy(deep)).split('level').length).toBeLessThan(20);
    const wide = new AggregateError(Array.from({ length: 5_000 }, () => new Error('x')));
    expect(copy(wide).errors).toHaveLength(20);
    const long = copy(new Error('x'.repeat(1_000_000)));
    expect(long.message.length).toBeLessThan(5_000);
    expect(long.stack?.length).toBeLessThan(5_000);
  });

  it('is made of the most hostile things that can be thrown', () => {
    const hostile = new Proxy(new Error('x'), {
      get() {
        throw new Error('trap');
      },
      getPrototypeOf() {
        throw new Error('trap');
      },
      ownKeys() {
        throw new Error('trap');
      },
    });
    expect(() => inspect(copyCause(hostile))).not.toThrow();
    const itself = new Error('first');
    itself.cause = itself;
    const copied = copy(itself);
    expect(copied.cause).toBe(copied);
    class Reader extends Error {
      #body = 'unread';
      get [Symbol.toStringTag]() {
        return this.#body;
      }
      toJSON() {
        return this.#body;
      }
    }
    expect(JSON.stringify(copyCause(new Reader('x')))).toBe('{}');
    expect(inspect(copyCause(new Reader('x')))).toContain('Error: x');
  });
});
