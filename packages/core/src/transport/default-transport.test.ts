import { expect, it } from 'vitest';
import { createDefaultTransport } from '#platform';
import { createDefaultTransport as createOnNode } from './default-transport.node.js';

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
