import { describe, expect, it } from 'vitest';
import { createWebhookHandler } from '../create-webhook-handler.js';
import type { LambdaEvent } from './lambda-event.js';
import { toLambdaHandler } from './to-lambda-handler.js';

const v1 = { httpMethod: 'POST', path: '/hooks/voisnap', body: '{}' };
const v2 = { rawPath: '/hooks/voisnap', requestContext: { http: { method: 'POST' } }, body: '{}' };

/** The request that a handler gets for an event. */
const convert = async (event: LambdaEvent): Promise<Request> => {
  let received: Request | undefined;
  const handler = toLambdaHandler((request) => {
    received = request;
    return new Response();
  });
  await handler(event);
  return received as Request;
};

describe('a handler for Lambda', () => {
  it.each([
    [
      'a REST API, its repeated headers included',
      { ...v1, headers: { Via: 'b' }, multiValueHeaders: { Via: ['a', 'b'] } },
    ],
    ['an HTTP API', { ...v2, headers: { via: 'a, b' } }],
    [
      'an emulator that sends the lists empty',
      { ...v1, headers: { via: 'a, b' }, multiValueHeaders: {} },
    ],
    ['a load balancer without multiValueHeaders', { ...v1, headers: { via: 'a, b' } }],
  ])('gets the headers of %s', async (_name, event) => {
    expect((await convert(event)).headers.get('via')).toBe('a, b');
  });

  it.each([
    ['v1', { ...v1, queryStringParameters: { a: 'x y', b: '2' } }, '?a=x+y&b=2'],
    ['v1', { ...v1, multiValueQueryStringParameters: { a: ['1', '2'] } }, '?a=1&a=2'],
    ['v1', { ...v1, queryStringParameters: null }, ''],
    ['v2', { ...v2, rawQueryString: 'a=x%20y' }, '?a=x%20y'],
    ['v2', { ...v2, rawQueryString: '' }, ''],
  ])('gets the path and the query of an event of form %s', async (_form, event, search) => {
    const headers = { Host: 'hooks.example.com' };
    const { url } = await convert({ ...event, headers });
    expect(url).toBe(`https://hooks.example.com/hooks/voisnap${search}`);
  });

  it('gets the cookies that HTTP APIs take out of the headers', async () => {
    const { headers } = await convert({ ...v2, cookies: ['a=1', 'b=2'] });
    expect(headers.get('cookie')).toBe('a=1; b=2');
  });

  it.each(['a b[', 'name:password@host'])(
    'gets a request though the host is %j, which none can have',
    async (host) => {
      expect((await convert({ ...v2, headers: { host } })).url).toBe('https://localhost/');
    },
  );

  it('gets a request without the headers that none can have', async () => {
    const unsendable = { 'a name': '1', 'x-city': '東京', 'x-lines': 'a\nb' };
    const { headers } = await convert({ ...v2, headers: { ...unsendable, via: 'a' } });
    expect([...headers.keys()].filter((name) => name !== 'content-type')).toEqual(['via']);
  });

  it.each([
    ['post', 'POST'],
    ['TRACE', 'OPTIONS'],
    ['connect', 'OPTIONS'],
  ])('gets the method %s as %s', async (method, expected) => {
    expect((await convert({ ...v1, httpMethod: method })).method).toBe(expected);
    const http = { ...v2, requestContext: { http: { method } } };
    expect((await convert(http)).method).toBe(expected);
  });

  it.each(['é'.repeat(3), '\u0000\u00ff', ''])(
    'gets the bytes of a body in base64: %j',
    async (text) => {
      const body = Buffer.from(text).toString('base64');
      const request = await convert({ ...v2, body, isBase64Encoded: true });
      expect(await request.text()).toBe(text);
    },
  );

  it.each([null, undefined])('takes an event whose body is %s', async (body) => {
    expect(await (await convert({ ...v2, body })).text()).toBe('');
  });

  it('responds with headers of both kinds to an event that has both', async () => {
    const handler = toLambdaHandler(
      () => new Response('é', { status: 207, headers: { Via: 'a', 'Content-Type': 'text/plain' } }),
    );
    const type = 'text/plain';
    const response = { statusCode: 207, body: 'é', isBase64Encoded: false };
    const headers = { via: 'a', 'content-type': type };
    expect(await handler(v2)).toEqual({ ...response, headers });
    expect(await handler({ ...v1, multiValueHeaders: {} })).toEqual({
      ...response,
      headers,
      multiValueHeaders: { via: ['a'], 'content-type': [type] },
    });
  });

  it('responds when the work is over that was given to waitUntil, and what that began', async () => {
    const done: string[] = [];
    const handler = toLambdaHandler((_request, context) => {
      const work = async () => {
        await new Promise(setImmediate);
        done.push('first');
        context?.waitUntil?.(
          Promise.reject(new Error('It fails')).finally(() => done.push('second')),
        );
      };
      context?.waitUntil?.(work());
      return new Response();
    });
    await handler(v2);
    expect(done).toEqual(['first', 'second']);
  });

  it('responds with 500 to an event whose body was parsed, and onError gets the remedy', async () => {
    const failures: string[] = [];
    const handler = toLambdaHandler(
      createWebhookHandler({
        secret: 'whsec_0123456789',
        onError: (error) => failures.push(String(error)),
      }),
    );
    const response = await handler({ ...v2, body: { id: 'evt_1' } } as never);
    expect(response).toMatchObject({ statusCode: 500, body: '' });
    expect(failures).toEqual([expect.stringContaining('httpJsonBodyParser of Middy')]);
  });

  it.each([
    [{ Records: [] }, 'It got an event with Records.'],
    [{}, 'It got an empty object.'],
    [undefined, 'It got undefined.'],
    [null, 'It got null.'],
    ['{"httpMethod":"POST"}', 'It got a string.'],
    [{ httpMethod: 'POST' }, 'It got an event with httpMethod.'],
    [{ version: '2.0', rawPath: '/' }, 'It got an event with version, rawPath.'],
    [new Request('http://localhost'), 'pass that to the webhook handler itself'],
  ])('rejects an event that is no HTTP request: %j', async (event, message) => {
    const handler = toLambdaHandler(() => new Response());
    await expect(handler(event as never)).rejects.toThrow(message);
    await expect(handler(event as never)).rejects.toMatchObject({ name: 'ConfigurationError' });
  });

  it('responds with 500 to an event whose body is not in base64 as it says, and onError gets the remedy', async () => {
    const errors: string[] = [];
    const handler = toLambdaHandler(
      createWebhookHandler({ secret: 'whsec_1', onError: (error) => void errors.push(`${error}`) }),
    );
    const response = await handler({ ...v2, body: '{"id":1}', isBase64Encoded: true });
    expect(response).toMatchObject({ statusCode: 500, body: '' });
    expect(errors).toEqual([expect.stringContaining('has set isBase64Encoded wrongly')]);
  });

  it.each([undefined, null, { secret: 'whsec_1' }])('is not made of %j', (handler) => {
    expect(() => toLambdaHandler(handler as never)).toThrow(
      'toLambdaHandler needs a webhook handler',
    );
  });

  it.each([undefined, 204, {}])('rejects when its function returns %j', async (response) => {
    const handler = toLambdaHandler(() => response as never);
    await expect(handler(v2)).rejects.toThrow('not a Response');
  });
});
