import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { runSource } from './support/run-source.js';

const command = 'src/bin/voisnap-mock.ts';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-mock-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function start(words: readonly string[]) {
  const running = runSource(command, ['serve', '--port', '0', ...words]);
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
    'serves a seed file until %s, then ends well',
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
        /^GET \/agents\/agt_1 → 200 agents\.get\nGET \/agent → 404 no operation: GET \/agent is no operation\./,
      );
    },
    30_000,
  );

  test('what its user can put right is told in a line, and nothing is served', async () => {
    const words = ['serve', '--clok', 'auto'];
    const { code, stdout, stderr } = await runSource(command, words).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'voisnap-mock serve knows no option "clok". Did you mean "clock"?\nSee voisnap-mock --help.\n',
    );
  }, 20_000);

  test('the help is shown', async () => {
    const { code, stdout } = await runSource(command, ['--help']).ended;
    expect(code).toBe(0);
    expect(stdout).toContain('voisnap-mock serve [options]');
  }, 20_000);
});
