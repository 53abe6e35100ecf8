import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { listen } from './listen.js';

const app = new Hono().get('/', (c) => c.text('here'));

it('says that a port is taken, and how to choose another', async () => {
  const first = await listen(app, { host: '127.0.0.1', port: 0 });
  const port = Number(new URL(first.url).port);
  expect(await (await fetch(first.url)).text()).toBe('here');
  await expect(listen(app, { host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} is taken. Choose another: PORT=${port < 65_535 ? port + 1 : 3000} npm start`,
  );
  await first.close();
  await expect(fetch(first.url)).rejects.toThrow();
});

it('says that the machine has no such address', async () => {
  await expect(listen(app, { host: '192.0.2.1', port: 0 })).rejects.toThrow(
    'This machine has no address 192.0.2.1. Correct HOST, or leave it out.',
  );
});
