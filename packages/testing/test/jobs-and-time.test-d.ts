import { expectTypeOf, test } from 'vitest';
import type { MockSnapshot, VoisnapMock } from '../src/index.js';

declare const mock: VoisnapMock;

test('jobs are set by name, with the options of each', () => {
  expectTypeOf(mock.jobs.set('document.indexing', { takes: '5m' })).toEqualTypeOf<Disposable>();
  expectTypeOf(mock.jobs.set<'document.indexing'>)
    .parameter(1)
    .toHaveProperty('outcome');
  // @ts-expect-error there is no such job
  mock.jobs.set('document.index', {});
  // @ts-expect-error no duration
  mock.jobs.set('document.indexing', { takes: '5 minutes' });
  // @ts-expect-error no such option
  mock.jobs.set('document.indexing', { takes: { read: 2 } });
  // @ts-expect-error no state that a document ends in
  mock.jobs.set('document.indexing', { outcome: 'processing' });
});

test('next() returns a time, and restore() takes a snapshot', () => {
  expectTypeOf(mock.clock.next()).resolves.toEqualTypeOf<Date | undefined>();
  expectTypeOf(mock.clock.slept).toEqualTypeOf<readonly number[]>();
  expectTypeOf(mock.snapshot()).toEqualTypeOf<MockSnapshot>();
  // @ts-expect-error the list of sleeps is read-only
  mock.clock.slept.push(1);
  // @ts-expect-error not a snapshot
  mock.restore('yesterday');
});

test('an expected request is returned, and an unexpected one is undefined', () => {
  expectTypeOf(mock.requests.expect('agents.create').body.name).toEqualTypeOf<string>();
  expectTypeOf(mock.requests.expect('agents.create', { times: 0 })).toEqualTypeOf<undefined>();
  mock.requests.expect('agents.create', { body: { name: /^A/ }, response: { status: 201 } });
  // @ts-expect-error a pattern matches only text
  mock.requests.expect('agents.create', { body: { maxDurationSeconds: /^6/ } });
});
