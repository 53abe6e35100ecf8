import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { guardStream, holdStream, releaseStream } from './hold-stream.js';

it('listens once to the errors of a stream, however often it is guarded', () => {
  const stream = Readable.from([]);
  for (const source of [stream, { data: stream }, { file: { buffer: stream } }])
    guardStream(source);
  holdStream(stream);
  expect(stream.listenerCount('error')).toBe(1);
});

it('holds a stream for one upload', () => {
  const stream = Readable.from([]);
  holdStream({ data: stream });
  expect([releaseStream(stream), releaseStream(stream)]).toEqual([true, false]);
});

it('finds no stream in a source that contains itself', () => {
  const source: { data?: unknown } = {};
  source.data = source;
  expect(guardStream(source)).toBeUndefined();
});
