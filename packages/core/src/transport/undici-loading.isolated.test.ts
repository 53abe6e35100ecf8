import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { replyJson, startHttpServer } from '../../test/local-server.js';
import { get, sendOptions } from '../../test/transports.js';
import { createUndiciTransport } from './undici-transport.js';

/** Files of undici that this process has loaded. Nothing else in this file may import it. */
const loadedFiles = (): readonly string[] =>
  Object.keys(createRequire(import.meta.url).cache).filter((file) => /[\\/]undici[\\/]/.test(file));

it('loads undici when the first request is sent, and only the part that sends', async () => {
  await using server = await startHttpServer((_request, response) => replyJson(response, {}));
  const transport = createUndiciTransport();
  expect(loadedFiles()).toEqual([]);

  await transport.send(get(server.url), sendOptions());
  expect(loadedFiles().some((file) => file.endsWith('agent.js'))).toBe(true);
  expect(loadedFiles().filter((file) => /[\\/](mock|web|cache)[\\/]/.test(file))).toEqual([]);
  await transport.close();
});

it('closes without having loaded anything, when nothing was sent', async () => {
  await expect(createUndiciTransport().close()).resolves.toBeUndefined();
});
