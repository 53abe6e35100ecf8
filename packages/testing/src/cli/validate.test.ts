import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { UsageError } from './usage-error.js';
import { validate } from './validate.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-seed-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(text: string | Uint8Array) {
  const file = join(folder, 'seed.json');
  await writeFile(file, text);
  const printed: string[] = [];
  const code = await validate({ name: 'validate', file }, (line) => printed.push(line));
  return { code, printed: printed.join('').replaceAll(folder, '') };
}

describe('validate', () => {
  test.each([
    ['{"agent": [{}, {"name": "Aria"}], "webhook": [{}]}', '2 agent, 1 webhook'],
    ['{}', 'it stores nothing'],
  ])('counts the entities in %s', async (text, counts) => {
    expect(await check(text)).toEqual({ code: 0, printed: `/seed.json is valid: ${counts}.\n` });
  });

  it('prints each problem with its line and path, in the order of the file', async () => {
    const text = `{
  "webhook": [{ "enabled": "yes" }],
  "agent": [
    { "name": 5 },
    { "name": "Aria", "voice": { "stability": "high" } },
    { "nmae": "Aria" }
  ],
  "calls": []
}`;
    const { code, printed } = await check(text);
    expect(code).toBe(1);
    expect(printed.split('\n')).toEqual([
      '/seed.json:2:28 webhook[0].enabled: Invalid input: expected boolean, received string',
      '/seed.json:4:15 agent[0].name: Invalid input: expected string, received number',
      '/seed.json:5:47 agent[1].voice.stability: voice.stability must be a finite number; got "high"',
      '/seed.json:6:15 agent[2].nmae: The model of agent has no field "nmae". Did you mean "name"?',
      '/seed.json:8:12 calls: A seed has no table "calls". Known tables: agent, conversation, telephonyNumber, knowledgeBaseDocument, outboundCall, webhook, user, tenant, subscription, agency.',
      '',
    ]);
  });

  test.each([
    ['{"agent": [', '1:12 This is not JSON: close bracket expected.'],
    ['{\n  "agent": [x]\n}', '2:13 This is not JSON: invalid symbol.'],
    ['{"agent": [],}', '1:14 This is not JSON: property name expected.'],
    ['{} // nothing', '1:4 This is not JSON: invalid comment token.'],
    ['', '1:1 This is not JSON: value expected.'],
    ['[]', '1:1 A seed is a JSON object, such as { "agent": [{ "name": "Aria" }] }.'],
  ])('reports where %j is not JSON', async (text, message) => {
    expect(await check(text)).toEqual({ code: 1, printed: `/seed.json:${message}\n` });
  });

  const seed = '{"agent": [{"name": "Åria"}]}';

  test.each([
    ['UTF-8 with a byte order mark', `\ufeff${seed}`],
    ['UTF-16, little-endian', Buffer.from(`\ufeff${seed}`, 'utf16le')],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${seed}`, 'utf16le').swap16()],
  ])('reads %s', async (_encoding, content) => {
    expect(await check(content)).toEqual({ code: 0, printed: '/seed.json is valid: 1 agent.\n' });
  });

  it('rejects a file that is not text', async () => {
    await expect(check(Buffer.from([0xc3, 0x28]))).rejects.toThrow(
      'seed.json. The file is not valid UTF-8 text.',
    );
  });

  it('reports a duplicate name, with both positions', async () => {
    const text = `{
  "agent": [{ "name": "a", "name": "b" }],
  "webhook": [],
  "agent": []
}`;
    expect(await check(text)).toEqual({
      code: 1,
      printed: `/seed.json:2:28 agent[0].name: this name is already used at 2:15; its value there would be lost.
/seed.json:4:3 agent: this name is already used at 2:3; its value there would be lost.
`,
    });
  });

  it('reports references to agents that the seed does not contain', async () => {
    const text = `{
  "agent": [{ "id": "agt_1" }],
  "conversation": [{ "agentId": "agt_1" }, { "agentId": "agt_9" }],
  "knowledgeBaseDocument": [{ "assignedAgentIds": ["agt_1", "agt_8"] }]
}`;
    expect(await check(text)).toEqual({
      code: 0,
      printed: `/seed.json is valid: 1 agent, 2 conversation, 1 knowledgeBaseDocument.
Note: /seed.json:3:57 conversation[1].agentId: no agent in this seed has the id "agt_9".
Note: /seed.json:4:61 knowledgeBaseDocument[0].assignedAgentIds[1]: no agent in this seed has the id "agt_8".
`,
    });
  });

  test.each([
    [
      '{"agent": [{"name": ',
      '}]}',
      'This JSON is not accepted: it is nested deeper than 200 levels',
    ],
    ['{"agent": [{"name": ', '', 'This is not JSON: '],
  ])(
    'reports that %s… is nested too deeply, or where it is not JSON',
    async (start, end, message) => {
      const deep = 200_000;
      const text = `${start}${'['.repeat(deep)}${end && ']'.repeat(deep)}${end}`;
      const { code, printed } = await check(text);
      expect(code).toBe(1);
      expect(printed).toContain(message);
    },
  );

  it('rejects __proto__ like any other unknown name', async () => {
    const { code, printed } = await check('{"__proto__": [], "agent": [{"__proto__": {}}]}');
    expect(code).toBe(1);
    expect(printed).toContain('A seed has no table "__proto__"');
    expect(printed).toContain('agent[0]: This agent has a key that is not allowed: __proto__.');
  });

  it('reports that the file does not exist', async () => {
    const file = join(folder, 'none.json');
    const checking = validate({ name: 'validate', file }, () => {});
    await expect(checking).rejects.toThrow(UsageError);
    await expect(checking).rejects.toThrow('none.json: there is no such file.');
  });
});
