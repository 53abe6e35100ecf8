import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../../cpu-time.js';
import { errorFromResponse } from '../response/error-from-response.js';
import { AbortError } from './client-errors.js';
import { VoisnapError } from './voisnap-error.js';

/** A chain of objects, each naming the next twice: 2^20 paths. */
const braid = () => {
  let next: object = { end: true };
  for (let level = 0; level < 20; level += 1) next = { left: next, right: next };
  return next;
};
/** Objects that name each other, as sockets, agents and requests do. */
const graph = () => {
  const nodes: Record<string, unknown>[] = Array.from({ length: 2_000 }, (_, id) => ({ id }));
  for (const node of nodes) node.others = nodes;
  return nodes[0];
};
const wide = () => Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`field${n}`, n]));
const hung = (property: unknown) => Object.assign(new Error('low'), { property });
const errorWithBody = (body: unknown) =>
  errorFromResponse({
    request: { method: 'GET', url: 'https://api.test/', attempt: 1 },
    response: { status: 422, headers: {}, text: JSON.stringify(body) },
  });

const errors: Readonly<Record<string, () => VoisnapError>> = {
  'a braid on its cause': () => new VoisnapError('x', { cause: hung(braid()) }),
  'a braid as its cause': () => new VoisnapError('x', { cause: braid() }),
  'a braid as the reason of a signal': () => new AbortError('x', { cause: braid() }),
  'a graph on the reason of a signal': () => new AbortError('x', { cause: hung(graph()) }),
  'a graph as its cause': () => new VoisnapError('x', { cause: graph() }),
  'a graph as a field of a user’s own class': () =>
    Object.assign(new VoisnapError('x'), { resource: graph() }),
  'a server as a field': () => Object.assign(new VoisnapError('x'), { server: createServer() }),
  'a hundred thousand fields': () => Object.assign(new VoisnapError('x'), { wide: wide() }),
  'a wide body': () => errorWithBody(Array.from({ length: 60_000 }, (_, n) => n)),
  'a body of long texts': () =>
    errorWithBody({ detail: 'x'.repeat(200_000), title: 'y'.repeat(50_000) }),
  'a body of control characters': () => errorWithBody({ note: '\u0001'.repeat(40_000) }),
  'ten thousand field errors': () =>
    errorWithBody({
      errors: Array.from({ length: 10_000 }, () => ({ field: 'f', message: 'bad' })),
    }),
  'a long message': () => new VoisnapError('x'.repeat(1_000_000)),
  'eight causes of ours': () =>
    Array.from({ length: 8 }).reduce<VoisnapError>(
      (cause) => new VoisnapError('x'.repeat(10_000), { cause }),
      errorWithBody({ note: 'y'.repeat(20_000) }),
    ),
  'a wide list of causes': () =>
    new VoisnapError('x', {
      cause: new AggregateError(Array.from({ length: 9_000 }, () => new Error('z'.repeat(5_000)))),
    }),
};

const printers: Readonly<Record<string, (error: VoisnapError) => string>> = {
  inspect: (error) => inspect(error),
  'inspect in colour': (error) => inspect(error, { colors: true, depth: 20 }),
  'JSON.stringify': (error) => JSON.stringify(error),
  'inspect of the cause': (error) =>
    error instanceof AbortError ? '' : inspect(error.cause, { depth: 20 }),
  'a crash': (error) => (error instanceof AbortError ? '' : inspect(error.cause, crash)),
};
const crash = { customInspect: false, depth: 20, maxArrayLength: 20 };

describe.each(Object.entries(errors))('an error with %s', (_what, create) => {
  it.each(Object.entries(printers))('is short, and shown at once, by %s', (_how, print) => {
    const error = create();
    expect(print(error).length).toBeLessThan(65_536);
    expect(measure(() => print(error))).toBeLessThan(500);
  });
});

it('the body of an error is kept whole for programs, where it is no longer than 256 KB', () => {
  const body = { items: Array.from({ length: 8_000 }, (_, id) => ({ id, name: `item ${id}` })) };
  expect(errorWithBody(body).body).toEqual(body);
});
