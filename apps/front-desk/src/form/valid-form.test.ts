import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  checkbox,
  group,
  lines,
  optionalNumber,
  optionalText,
  requiredText,
  several,
} from './fields.js';
import { validForm } from './valid-form.js';

const schema = z.object({
  name: requiredText('Give the agent a name.'),
  firstMessage: optionalText(),
  voice: group({ voiceId: optionalText(), speed: optionalNumber('The speed must be a number') }),
  endCallPhrases: lines(),
  dtmfEnabled: checkbox(),
  capabilities: several(),
});

const show = (c: Parameters<Parameters<typeof validForm>[1]>[0], form: { status: number }) =>
  c.json(form, form.status as 422);

const post = (fields: ReadonlyArray<readonly [string, string]>) => {
  const app = new Hono().post('/', validForm(schema, show), (c) => c.json(c.req.valid('form')));
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  return app.request('/', { method: 'POST', body });
};

test('a form becomes what the API wants: empty fields are absent, names with dots are nested', async () => {
  const response = await post([
    ['name', ' Aria '],
    ['firstMessage', '  '],
    ['voice.speed', '1.1'],
    ['endCallPhrases', 'bye\r\n\r\n see you '],
    ['dtmfEnabled', 'on'],
    ['capabilities', 'voice'],
    ['capabilities', 'sms'],
  ]);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    name: 'Aria',
    voice: { speed: 1.1 },
    endCallPhrases: ['bye', 'see you'],
    dtmfEnabled: true,
    capabilities: ['voice', 'sms'],
  });
});

test('a form without any field is told what is missing, and nothing else', async () => {
  const response = await post([]);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: { name: ['Give the agent a name.'] } });
});

test.each(['fast', '1,1', '0x10', 'Infinity', '1e3', '--1', '1 1'])(
  'the number %j is refused at its field, and stays in it',
  async (speed) => {
    const response = await post([
      ['name', 'A'],
      ['voice.speed', speed],
    ]);
    expect(await response.json()).toMatchObject({
      values: { name: 'A', 'voice.speed': speed },
      errors: { 'voice.speed': ['The speed must be a number.'] },
      status: 422,
    });
  },
);

test.each([
  [
    ['name', 'A'],
    ['name', 'B'],
  ],
  [
    ['name', 'A'],
    ['voice', 'x'],
    ['voice.speed', '1'],
  ],
  [
    ['name', 'A'],
    ['__proto__.polluted', 'yes'],
  ],
  [
    ['name', 'A'],
    ['constructor.prototype.polluted', 'yes'],
  ],
  [
    ['name', 'A'],
    ['voice.speed.deep', '1'],
  ],
  [['name.first', 'A']],
])('a form that no browser would send breaks nothing: %j', async (...fields) => {
  const response = await post(fields as unknown as [string, string][]);
  expect([200, 422]).toContain(response.status);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});
