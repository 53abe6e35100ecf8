import { expect, it, vi } from 'vitest';
import { replyJson, startHttpServer } from '../../test/local-server.js';
import { get, sendOptions } from '../../test/transports.js';
import { createDefaultTransport } from '../platform/default-transport.node.js';
import { type RequireModule, requireLate } from './require-late.js';

// Jest's jsdom runs on Node, with the timers of a browser. undici would load there, and then hang.

/** Loads as there. The timer is back afterwards, because the platform's own `fetch` needs it. */
const loadInJsdom: RequireModule = (specifier) => {
  vi.stubGlobal('clearImmediate', undefined);
  try {
    return requireLate(specifier);
  } finally {
    vi.unstubAllGlobals();
  }
};

const reason = 'this environment has the timers of a browser';

it('sends with the platform where undici has no timers', async () => {
  await using server = await startHttpServer((_request, response) => replyJson(response, {}));
  const messages: string[] = [];
  const transport = createDefaultTransport(
    { onFallback: (message) => messages.push(message) },
    loadInJsdom,
  );
  expect(await transport.send(get(server.url), sendOptions())).toMatchObject({ status: 200 });
  expect(messages).toEqual([expect.stringContaining(reason)]);
  await transport.close();
});

it('refuses a proxy where undici has no timers', async () => {
  const proxy = { url: 'http://proxy.example:3128', authorization: undefined };
  const sending = createDefaultTransport({ proxy }, loadInJsdom).send(
    get('https://api.voisnap.ai/'),
    sendOptions(),
  );
  await expect(sending).rejects.toMatchObject({
    name: 'ConfigurationError',
    message: expect.stringContaining(
      `The option proxy needs undici, which could not be loaded: ${reason}`,
    ),
  });
});
