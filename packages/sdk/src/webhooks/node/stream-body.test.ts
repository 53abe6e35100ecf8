import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { drainBody, streamBody } from './stream-body.js';

describe('the stream of a body', () => {
  it('gives its bytes in order, from text too', async () => {
    expect(await text(streamBody(Readable.from([Buffer.from('a'), 'é', Buffer.from('b')])))).toBe(
      'aéb',
    );
    const decoded = new PassThrough().setEncoding('latin1');
    decoded.end(Buffer.from('é'));
    expect(await text(streamBody(decoded))).toBe('é');
  });

  it('reads no further than it is read, and then goes on', async () => {
    const body = new PassThrough({ highWaterMark: 16_384 });
    const stream = streamBody(body);
    const chunk = Buffer.alloc(16_384, 'a');
    let written = 0;
    while (!body.writableNeedDrain) {
      body.write(chunk);
      written += 1;
      await new Promise(setImmediate);
    }
    expect(written).toBeLessThan(20);
    body.end('b');
    const all = await text(stream);
    expect(all).toHaveLength(written * chunk.length + 1);
    expect(all.at(-1)).toBe('b');
  });

  it('fails when the body was cut off, before and while it is read', async () => {
    const before = new PassThrough();
    before.destroy();
    await once(before, 'close');
    await expect(text(streamBody(before))).rejects.toThrow('The connection closed');
    const during = new PassThrough();
    const reading = text(streamBody(during));
    during.write('a');
    during.destroy();
    await expect(reading).rejects.toThrow('The connection closed');
    const failing = new PassThrough();
    const failed = text(streamBody(failing));
    failing.destroy(new Error('ECONNRESET'));
    await expect(failed).rejects.toThrow('ECONNRESET');
  });

  it('drains what is left of a paused body when nobody wants it', async () => {
    const body = new PassThrough();
    const reader = streamBody(body).getReader();
    body.pause();
    await reader.cancel();
    const ended = once(body, 'end');
    body.end(Buffer.alloc(1_000_000));
    drainBody(body);
    await ended;
    // To drain twice does no harm.
    drainBody(body);
  });

  it('survives a body that fails while it is drained', async () => {
    const body = new PassThrough();
    drainBody(body);
    body.destroy(new Error('ECONNRESET'));
    await new Promise((resolve) => body.once('close', resolve));
  });
});
