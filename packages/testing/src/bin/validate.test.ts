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

async function check(text: string) {
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
  ])('counts what is in %s', async (text, counts) => {
    expect(await check(text)).toEqual({ code: 0, printed: `/seed.json is good: ${counts}.\n` });
  });

  it('prints each problem in a line with its place and its path, in the order of the file', async () => {
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
      '/seed.json:8:12 calls: A seed has no table "calls". It has agent, conversation, telephonyNumber, knowledgeBaseDocument, outboundCall, webhook.',
      '',
    ]);
  });

  test.each([
    ['{"agent": [', '1:12 This is no JSON: close bracket expected.'],
    ['{\n  "agent": [x]\n}', '2:13 This is no JSON: invalid symbol.'],
    ['{"agent": [],}', '1:14 This is no JSON: property name expected.'],
    ['{} // nothing', '1:4 This is no JSON: invalid comment token.'],
    ['', '1:1 This is no JSON: value expected.'],
    ['[]', '1:1 A seed is a JSON object, as { "agent": [{ "name": "Aria" }] }.'],
  ])('says where %j breaks', async (text, message) => {
    expect(await check(text)).toEqual({ code: 1, printed: `/seed.json:${message}\n` });
  });

  it('says that there is no such file', async () => {
    const file = join(folder, 'none.json');
    const checking = validate({ name: 'validate', file }, () => {});
    await expect(checking).rejects.toThrow(UsageError);
    await expect(checking).rejects.toThrow('none.json: there is no such file.');
  });
});
