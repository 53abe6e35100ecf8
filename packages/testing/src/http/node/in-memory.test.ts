import { createServer, type RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { request } from 'undici';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InFlight } from '../../clock/in-flight.js';
import { nextTurn } from '../../clock/real-time.js';
import { createInMemoryTransport, type InMemoryTransport } from './in-memory.js';

const open: InMemoryTransport[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(open.splice(0).map((transport) => transport.close()));
});

function connect(listener: RequestListener) {
  const inFlight = new InFlight();
  const transport = createInMemoryTransport(createServer(listener), {
    begin: () => inFlight.begin(),
  });
  open.push(transport);
  return { ...transport, inFlight };
}

describe('the in-memory transport', () => {
  it('reaches the server from an https origin without a port', async () => {
    const { dispatcher } = connect((incoming, outgoing) => {
      outgoing.end(`${incoming.method} ${incoming.headers.host}${incoming.url}`);
    });
    const { statusCode, body } = await request('https://api.voisnap.ai/api/v1/agents?page=2', {
      dispatcher,
    });
    expect(statusCode).toBe(200);
    expect(await body.text()).toBe('GET api.voisnap.ai/api/v1/agents?page=2');
  });

  it('streams request and response bodies', async () => {
    const { dispatcher } = connect((incoming, outgoing) => incoming.pipe(outgoing));
    const chunk = 'x'.repeat(100_000);
    const { body } = await request('https://api.voisnap.ai/', {
      dispatcher,
      method: 'POST',
      body: Readable.from(Array.from({ length: 20 }, () => chunk)),
    });
    expect((await body.text()).length).toBe(2_000_000);
  });

  it("works with the platform's fetch too", async () => {
    const { dispatcher } = connect((_incoming, outgoing) => outgoing.end('hello'));
    const init: object = { dispatcher };
    const response = await fetch('https://api.voisnap.ai/', init);
    expect(await response.text()).toBe('hello');
  });

  it('reuses its connections for later requests', async () => {
    const sockets = new Set<unknown>();
    const { dispatcher } = connect((incoming, outgoing) => {
      sockets.add(incoming.socket);
      outgoing.end();
    });
    for (let count = 0; count < 50; count++) {
      const { body } = await request('https://api.voisnap.ai/', { dispatcher });
      await body.dump();
    }
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('keeps an idle connection, however long its clients wait in real time', async () => {
    const sockets = new Set<unknown>();
    const { dispatcher } = connect((incoming, outgoing) => {
      sockets.add(incoming.socket);
      outgoing.end();
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let count = 0; count < 3; count++) {
      const { body } = await request('https://api.voisnap.ai/', { dispatcher });
      await body.dump();
      await nextTurn();
      vi.advanceTimersByTime(3_600_000);
    }
    expect(sockets.size).toBe(1);
  });

  it('counts a request until it succeeds or fails', async () => {
    const { dispatcher, inFlight } = connect((incoming, outgoing) => {
      if (incoming.url === '/cut') incoming.socket.destroy();
      else outgoing.end();
    });
    const answered = request('https://api.voisnap.ai/', { dispatcher });
    expect(inFlight.busy).toBe(true);
    await (await answered).body.dump();
    expect(inFlight.busy).toBe(false);
    await expect(request('https://api.voisnap.ai/cut', { dispatcher })).rejects.toThrow();
    expect(inFlight.busy).toBe(false);
    await expect(
      request('https://api.voisnap.ai/', { dispatcher, method: 'NOT A METHOD' as 'GET' }),
    ).rejects.toThrow();
    expect(inFlight.busy).toBe(false);
  });

  it('does not count a response that is not read to its end', async () => {
    const { dispatcher, inFlight } = connect((_incoming, outgoing) => {
      outgoing.end('x'.repeat(1_000_000));
    });
    const { body } = await request('https://api.voisnap.ai/', { dispatcher });
    await inFlight.idle();
    expect((await body.text()).length).toBe(1_000_000);
  });

  it('tells the server that a client disconnected', async () => {
    const gone = new Promise<void>((resolve) => {
      const { dispatcher } = connect((incoming) => {
        incoming.socket.once('close', resolve);
        controller.abort();
      });
      const controller = new AbortController();
      const { signal } = controller;
      request('https://api.voisnap.ai/', { dispatcher, signal }).catch(() => {});
    });
    await gone;
  });

  it('ends the requests in flight when it is closed, and rejects new ones', async () => {
    const { dispatcher, close, inFlight } = connect(() => {});
    const hanging = request('https://api.voisnap.ai/', { dispatcher });
    const failed = expect(hanging).rejects.toThrow();
    await close();
    await failed;
    expect(inFlight.busy).toBe(false);
    await expect(request('https://api.voisnap.ai/', { dispatcher })).rejects.toThrow('destroyed');
  });
});
