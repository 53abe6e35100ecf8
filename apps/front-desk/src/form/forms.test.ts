import { ConflictError, ConnectionError, ValidationError } from '@voisnap/sdk';
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
import { refusedForm } from './refused-form.js';
import { validForm } from './valid-form.js';

const schema = z.object({
  name: requiredText('Give the agent a name'),
  firstMessage: optionalText(),
  voice: group({ voiceId: optionalText(), speed: optionalNumber('The speed must be a number') }),
  endCallPhrases: lines(),
  dtmfEnabled: checkbox(),
  capabilities: several(),
});

const show = (c: Parameters<Parameters<typeof validForm>[1]>[0], form: { status: number }) =>
  c.json(form, form.status as 422);

const post = (fields: ReadonlyArray<readonly [string, string]>, refuse?: () => never) => {
  const app = new Hono().post('/', validForm(schema, show), async (c) => {
    try {
      refuse?.();
    } catch (error) {
      return show(c, await refusedForm(c, error));
    }
    return c.json(c.req.valid('form'));
  });
  app.onError((error, c) => c.text(error.message, 500));
  return app.request('/', {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
  });
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
  expect(await response.json()).toMatchObject({ errors: { name: ['Give the agent a name'] } });
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
      errors: { 'voice.speed': ['The speed must be a number'] },
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

test('messages of the API stand at their fields; those without a field stand above', async () => {
  const errors = [
    { field: 'voice.voiceId', message: 'No such voice' },
    { field: 'endCallPhrases.1', message: 'Too long' },
    { field: 'plan', message: 'allows no more agents' },
  ];
  const fields = [
    ['name', 'A'],
    ['voice.voiceId', 'x'],
    ['endCallPhrases', 'a\nb'],
  ] as const;
  const response = await post(fields, () => {
    throw new ValidationError('The request is invalid', { errors });
  });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    values: { 'voice.voiceId': 'x' },
    errors: { 'voice.voiceId': ['No such voice'], endCallPhrases: ['Too long'] },
    problems: ['plan: allows no more agents'],
  });
});

test('a conflict keeps what was typed', async () => {
  const response = await post([['name', 'A']], () => {
    throw new ConflictError('The number is taken.', { status: 409 });
  });
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({
    values: { name: 'A' },
    problems: ['The number is taken.'],
  });
});

test('a request whose response was lost is said to have arrived perhaps', async () => {
  const response = await post([['name', 'A']], () => {
    throw new ConnectionError('The connection was closed', { requestSent: 'maybe' });
  });
  expect(response.status).toBe(502);
  const { values, problems } = (await response.json()) as { values: object; problems: string[] };
  expect(values).toEqual({ name: 'A' });
  expect(problems.join(' ')).toContain('look before you send it again');
});

test('a fault of the app is left to the error page', async () => {
  const response = await post([['name', 'A']], () => {
    throw new TypeError('a fault');
  });
  expect(response.status).toBe(500);
});
