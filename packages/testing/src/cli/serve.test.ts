import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { serve } from './serve.js';
import { UsageError } from './usage-error.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-seed-'));
});
afterAll(() => rm(folder, { recursive: true }));

const command = {
  name: 'serve',
  port: 0,
  host: '127.0.0.1',
  data: undefined,
  maxWorkspaces: undefined,
  maxRequests: undefined,
  allowOrigins: undefined,
  allowHosts: undefined,
  mock: { clock: 'real' },
} as const;

describe('serve', () => {
  it('prints its address and key, the same for the same seed', async () => {
    const printed: string[] = [];
    const print = (text: string) => printed.push(text);
    for (const seed of [7, 7, 8]) {
      await using served = await serve({ ...command, mock: { ...command.mock, seed } }, print);
      expect(printed.at(-1)).toContain(`VOISNAP_API_KEY=${served.apiKey}\n`);
    }
    const [one, same, other] = printed.map((text) => /VOISNAP_API_KEY=(.*)/.exec(text)?.[1]);
    expect(one).toBe(same);
    expect(one).not.toBe(other);
    expect(printed[0]).toMatch(/VOISNAP_BASE_URL=http:\/\/127\.0\.0\.1:\d+\n/);
  });

  test.each([
    ['0.0.0.0', true],
    ['localhost', false],
    ['127.0.0.1', false],
  ])('warns when %s lets other machines control the mock: %s', async (host, warns) => {
    const printed: string[] = [];
    await using _served = await serve({ ...command, host }, (text) => printed.push(text));
    expect(printed.join('').includes('it has no password')).toBe(warns);
  });

  it('rejects an empty host, as from an unset variable', async () => {
    const serving = serve({ ...command, host: '' }, () => {});
    await expect(serving).rejects.toThrow(UsageError);
    await expect(serving).rejects.toThrow('Invalid host "":');
  });

  test.each([
    [
      '0.0.0.0',
      'auto',
      /VOISNAP_BASE_URL=http:\/\/127\.0\.0\.1:(\d+)\n[\s\S]*From other containers and machines: http:\/\/<name of this host>:\1\.\nTime stands still \(--clock auto\) unless a fault delays a response\. To move it: POST http:\/\/127\.0\.0\.1:\1\/__voisnap\/clock\/advance/,
    ],
    ['127.0.0.1', 'real', /__voisnap\.\n\n$/],
  ] as const)('prints what clients can use on %s with the clock %s', async (host, clock, text) => {
    const printed: string[] = [];
    await using _served = await serve({ ...command, host, mock: { clock } }, (line) =>
      printed.push(line),
    );
    expect(printed.join('')).toMatch(text);
  });

  it('reports that its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const serving = serve({ ...command, port }, () => {});
    await expect(serving).rejects.toThrow(UsageError);
    await expect(serving).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use.`);
    await new Promise((resolve) => taken.close(resolve));
  });

  test.each([
    ['is not there', undefined, 'there is no such file'],
    ['is cut', '{"agent": [', 'is cut.json:1:12 This is not JSON: '],
    ['is a list', '[]', 'A seed is a JSON object, such as { "agent": [{ "name": "Aria" }] }'],
    ['has a table that is not known', '{"agents": []}', 'A seed has no table "agents"'],
    [
      'has a wrong entity',
      '{"agent": [{}, {"name": 5}]}',
      'agent[1].name: Invalid input: expected string',
    ],
  ])('refuses a seed file that %s', async (title, text, message) => {
    const data = join(folder, `${title}.json`);
    if (text !== undefined) await writeFile(data, text);
    const serving = serve({ ...command, data }, () => {});
    await expect(serving).rejects.toThrow(UsageError);
    await expect(serving).rejects.toThrow(message);
  });

  it('rejects options that the mock does not accept', async () => {
    const clock = 'fast' as 'real';
    const serving = serve({ ...command, mock: { clock } }, () => {});
    await expect(serving).rejects.toThrow(UsageError);
  });
});
