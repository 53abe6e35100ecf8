import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { runSource } from './support/run-source.js';

const command = 'src/cli/voisnap-mock.ts';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-mock-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function start(words: readonly string[]) {
  const running = await runSource(command, ['serve', '--port', '0', ...words]);
  const [, url, apiKey] = await running.waitForOutput(
    /VOISNAP_BASE_URL=(\S+)\s+VOISNAP_API_KEY=(\S+)/,
  );
  const get = async (path: string) => {
    const headers = { Authorization: `Bearer ${apiKey}` };
    const response = await fetch(`${url}/api/v1${path}`, { headers });
    return { status: response.status, body: (await response.json()) as { total?: number } };
  };
  return { ...running, url, apiKey, get };
}

describe('voisnap-mock serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'serves a seed file until %s, then exits with success',
    async (signal) => {
      const file = join(folder, 'seed.json');
      await writeFile(file, JSON.stringify({ agent: [{ id: 'agt_1', name: 'Aria' }] }));
      const { child, ended, url, apiKey, get } = await start(['--data', file, '--seed', '7']);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(apiKey).toMatch(/^vsnp_sb_[0-9A-Z]{26}$/);
      expect((await get('/agents/agt_1')).body).toMatchObject({ name: 'Aria' });
      expect((await get('/agent')).status).toBe(404);
      child.kill(signal);
      const { code, stderr } = await ended;
      expect(code).toBe(0);
      expect(stderr).toMatch(
        /^GET \/agents\/agt_1 → 200 agents\.get\nGET \/agent → 404 no operation: No operation matches GET \/agent\./,
      );
    },
  );

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends by %s, with open connections, requests that hang and webhooks under way',
    async (signal) => {
      const arrivals = new Set<unknown>();
      const receiver = createServer((incoming) => arrivals.add(incoming.url));
      receiver.listen(0, '127.0.0.1');
      await once(receiver, 'listening');
      const hooks = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
      const { child, ended, url, apiKey } = await start(['--quiet', '--max-workspaces', '5']);
      const ask = (path: string, body: unknown, key = apiKey) =>
        fetch(`${url}${path}`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
      const agent = new Agent({ keepAlive: true });
      const keptOpen = request(`${url}/openapi.json`, { agent }).end();
      const [response] = await once(keptOpen, 'response');
      await once(response.resume(), 'end');
      const operation = 'agents.list';
      await ask('/__voisnap/faults/next', { operation, faults: ['hang'] });
      await ask('/__voisnap/webhooks/deliver-to', { to: hooks });
      const lost = [
        fetch(`${url}/api/v1/agents`, { headers: { Authorization: `Bearer ${apiKey}` } }),
        ask('/__voisnap/requests/wait-for', { operation, times: 2 }),
        ask('/__voisnap/requests/wait-for', { operation, timeout: '10m' }, 'vsnp_sb_other'),
        ask('/__voisnap/webhooks/emit', { event: 'Error' }),
      ].map((asked) => expect(asked).rejects.toThrow());
      await once(receiver, 'request');
      child.kill(signal);
      expect((await ended).code).toBe(0);
      await Promise.all(lost);
      expect(arrivals).toEqual(new Set(['/hooks']));
      agent.destroy();
      receiver.closeAllConnections();
      receiver.close();
    },
  );

  test('an invalid command is reported in one line, and nothing is served', async () => {
    const words = ['serve', '--clok', 'auto'];
    const { code, stdout, stderr } = await (await runSource(command, words)).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'voisnap-mock serve has no option "clok". Did you mean "clock"?\nSee voisnap-mock --help.\n',
    );
  });

  test('the help is shown', async () => {
    const { code, stdout } = await (await runSource(command, ['--help'])).ended;
    expect(code).toBe(0);
    expect(stdout).toContain('voisnap-mock serve [options]');
  });
});
