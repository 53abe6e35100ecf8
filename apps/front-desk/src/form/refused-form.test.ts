import { ConflictError, ConnectionError, ValidationError } from '@voisnap/sdk';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { refusedForm } from './refused-form.js';

/** Posts a form that is then refused. */
const post = (fields: ReadonlyArray<readonly [string, string]>, refuse: () => never) => {
  const app = new Hono().post('/', async (c) => {
    try {
      return refuse();
    } catch (error) {
      const form = await refusedForm(c, error);
      return c.json(form, form.status as 422);
    }
  });
  app.onError((error, c) => c.text(error.message, 500));
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  return app.request('/', { method: 'POST', body });
};

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
    errors: { 'voice.voiceId': ['No such voice.'], endCallPhrases: ['Too long.'] },
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
