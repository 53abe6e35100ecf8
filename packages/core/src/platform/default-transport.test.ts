import { describe, expect, it } from 'vitest';
import { createDefaultTransport } from '#platform';
import { replyJson, startHttpServer } from '../../test/local-server.js';
import { get, rejection, sendOptions } from '../../test/transports.js';
import { createDefaultTransport as createOnNode } from './default-transport.node.js';

describe('createDefaultTransport', () => {
  it('is the one over undici when the package runs on Node', async () => {
    expect(createDefaultTransport).toBe(createOnNode);
    const dispatched: unknown[] = [];
    const dispatcher = {
      dispatch: ({ path }: { path: string }) => {
        dispatched.push(path);
        throw new Error('enough');
      },
    };
    const sending = createDefaultTransport({ dispatcher }).send(
      { method: 'GET', url: 'https://api.voisnap.ai/api/v1/agents', headers: {} },
      { signal: new AbortController().signal, maxResponseBytes: 1 },
    );
    await expect(sending).rejects.toThrow('enough');
    expect(dispatched).toEqual(['/api/v1/agents']);
  });
});

describe('createDefaultTransport, in a bundle that has no undici beside it', () => {
  const load = (specifier: string): never => {
    throw new Error(`Cannot find module '${specifier}'\nRequire stack:\n- /var/task/handler.mjs`);
  };

  it('sends with the platform, and says so once, in one line', async () => {
    await using server = await startHttpServer((_request, response) => replyJson(response, {}));
    const messages: string[] = [];
    const transport = createOnNode({ onFallback: (message) => messages.push(message) }, load);
    expect(messages).toEqual([]);
    for (let count = 0; count < 2; count += 1) {
      const response = await transport.send(get(server.url), sendOptions());
      expect(response).toMatchObject({ status: 200, text: '{}' });
    }
    expect(messages).toEqual([
      expect.stringMatching(
        /^undici could not be loaded \(Cannot find module 'undici'\), so .*fetch/,
      ),
    ]);
    expect(messages[0]).not.toContain('\n');
    await transport.close();
  });

  it('refuses a proxy, before anything is sent, with what to do; and closes all the same', async () => {
    const proxy = { url: 'http://proxy.example:3128', authorization: undefined };
    const transport = createOnNode({ proxy }, load);
    const sent: string[] = [];
    const failure: unknown = await rejection(
      transport.send(
        get('https://api.voisnap.ai/'),
        sendOptions({ onRequestSent: (state) => sent.push(state) }),
      ),
    );
    expect(failure).toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringMatching(
        /^The option proxy needs undici, .*--external:undici.*Nothing was sent\.$/,
      ),
    });
    expect(sent).toEqual(['no']);
    await expect(transport.close()).resolves.toBeUndefined();
  });

  it('says of a proxy that the undici beside it is too old', async () => {
    const proxy = { url: 'http://proxy.example:3128', authorization: undefined };
    const transport = createOnNode({ proxy }, () => ({ Agent: class {} }));
    const sending = transport.send(get('https://api.voisnap.ai/'), sendOptions());
    await expect(sending).rejects.toThrow(/has no EnvHttpProxyAgent\. Update it/);
  });
});
