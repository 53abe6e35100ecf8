import { once } from 'node:events';
import { type IncomingMessage, type RequestListener, request } from 'node:http';
import { Readable } from 'node:stream';
import express from 'express';
import express4 from 'express-4';
import { describe, expect, it, vi } from 'vitest';
import { listen } from '../../../test/frameworks/listen.js';
import { toNodeHandler } from './to-node-handler.js';

const post = async (listener: RequestListener): Promise<Response> => {
  await using app = await listen(listener);
  const response = await fetch(app.url, { method: 'POST', body: '{}' });
  return new Response(await response.text(), response);
};

const fails = () => Promise.reject(new Error('The function around the handler fails'));

describe('a handler for Node', () => {
  it.each([
    ['Express 4', express4 as unknown as typeof express],
    ['Express 5', express],
  ])(
    'hands an error of your own function to the error handler of %s, once',
    async (_name, framework) => {
      const errors: unknown[] = [];
      const app = framework();
      app.use(toNodeHandler(fails));
      const onError: express.ErrorRequestHandler = (error, _request, response, _next) => {
        errors.push(error);
        response.status(502).send('handled');
      };
      app.use(onError);
      const response = await post(app);
      expect([response.status, await response.text()]).toEqual([502, 'handled']);
      expect(errors).toEqual([
        expect.objectContaining({ message: expect.stringContaining('fails') }),
      ]);
    },
  );

  it('without a framework logs the error and responds with 500', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const handler = toNodeHandler(fails);
    const response = await post((request, answer) => void handler(request, answer));
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(log.mock.calls).toEqual([[expect.objectContaining({ message: expect.any(String) })]]);
    log.mockRestore();
  });

  it('calls next neither after a response nor when another has responded', async () => {
    const next = vi.fn();
    const handler = toNodeHandler(() => new Response('later', { status: 207 }));
    const listener: RequestListener = async (request, response) => {
      response.end('first');
      await handler(request, response, next);
      await handler(request, response, next);
    };
    const response = await post(listener);
    expect([response.status, await response.text()]).toEqual([200, 'first']);
    expect(next).not.toHaveBeenCalled();
  });

  it('sends all of a response: status, headers, cookies, body', async () => {
    const headers = new Headers({ Via: 'a' });
    headers.append('Set-Cookie', 'a=1');
    headers.append('Set-Cookie', 'b=2');
    const handler = toNodeHandler(() => new Response('é', { status: 207, headers }));
    const response = await post(handler);
    expect([response.status, await response.text()]).toEqual([207, 'é']);
    expect(response.headers.get('via')).toBe('a');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('takes a request of which there are parsed headers alone, as imitations have', async () => {
    let received: Request | undefined;
    const handler = toNodeHandler((request) => {
      received = request;
      return new Response();
    });
    const imitation = Object.assign(Readable.from([Buffer.from('{}')]), {
      method: 'POST',
      url: '/webhooks?a=1',
      headers: { 'x-one': 'a', 'x-more': ['b', 'c'], 'x-none': undefined },
    });
    await using app = await listen(async (_request, response) => {
      await handler(imitation as unknown as IncomingMessage, response);
    });
    await fetch(app.url);
    expect(received?.url).toBe('http://localhost/webhooks?a=1');
    expect(received?.headers.get('x-more')).toBe('b, c');
    expect(received?.headers.has('x-none')).toBe(false);
  });

  it('takes a request whose host no Request can have', async () => {
    const urls: string[] = [];
    const handler = toNodeHandler(({ url }) => {
      urls.push(url);
      return new Response();
    });
    await using app = await listen(handler);
    const headers = { host: 'name:password@host' };
    const [response] = (await once(request(app.url, { headers }).end(), 'response')) as [
      IncomingMessage,
    ];
    expect(response.resume().statusCode).toBe(200);
    expect(urls).toEqual(['http://localhost/']);
  });

  it.each([undefined, null, { secret: 'whsec_1' }])('is not made of %j', (handler) => {
    expect(() => toNodeHandler(handler as never)).toThrow('toNodeHandler needs a webhook handler');
  });
});
