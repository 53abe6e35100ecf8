import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ConfigurationError,
  type RequestOptions,
  ValidationError,
  VoisnapClient,
} from '../src/index.js';
import { type PlainServer, startPlainServer } from './plain-server.js';

const apiKey = 'vsnp_sb_0123456789';
let server: PlainServer;
let client: VoisnapClient;

beforeAll(async () => {
  server = await startPlainServer(() => ({ body: {} }));
  client = new VoisnapClient({ apiKey, baseUrl: server.url });
});
afterAll(async () => {
  await client.close();
  await server[Symbol.asyncDispose]();
});

/** Resolves to the error of a call that must be rejected before anything is sent. */
const refuse = async (call: () => PromiseLike<unknown>): Promise<Error> => {
  const before = server.requests.length;
  // A method that throws at once, instead of rejecting, fails here.
  const error = await Promise.resolve(call()).then(
    () => expect.fail('the call was not refused'),
    (reason: unknown) => reason as Error,
  );
  expect(server.requests).toHaveLength(before);
  return error;
};

describe('the constructor rejects a wrong option', () => {
  it.each([
    ['an empty key', { apiKey: '' }, /apiKey/],
    [
      'a key with a line break',
      { apiKey: `${apiKey}\r\nX-Evil: 1` },
      /apiKey.*line break|apiKey.*character/s,
    ],
    ['credentials over plain http', { apiKey, baseUrl: 'http://api.voisnap.ai' }, /https/],
    ['a base URL that is none', { apiKey, baseUrl: 'voisnap' }, /baseUrl.*voisnap/s],
    ['a timeout in seconds', { apiKey, timeout: 30 }, /milliseconds.*30_?000/s],
    ['a name from Python', { api_key: apiKey }, /api_key.*apiKey/s],
    ['a negative number of retries', { apiKey, maxRetries: -1 }, /maxRetries.*-1/s],
  ])('%s', (_what, options, message) => {
    const make = () => new VoisnapClient(options as { apiKey: string });
    expect(make).toThrow(ConfigurationError);
    expect(make).toThrow(message);
  });

  it('without the key in the message', () => {
    expect(() => new VoisnapClient({ apiKey: 'vsnp_live_secret\n' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret') }),
    );
  });

  it.each(['http://localhost:4010', 'http://127.0.0.1:4010', 'http://[::1]:4010'])(
    'but plain http to this machine is fine: %s',
    (baseUrl) => {
      expect(new VoisnapClient({ apiKey, baseUrl })).toBeInstanceOf(VoisnapClient);
    },
  );
});

describe('a wrong argument rejects the call, and nothing is sent', () => {
  it.each(['', ' ', '.', '..', undefined, 7])('the id %j', async (id) => {
    const error = await refuse(() => client.agents.get(id as string));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).errors[0]?.field).toBe('agentId');
  });

  it.each([
    [
      'a phone number that is not E.164',
      'toNumber',
      /E\.164.*\+14155550199/s,
      () => client.outboundCalls.create({ agentId: 'agt_1', toNumber: '(415) 555-0199' }),
    ],
    [
      'four redials',
      'maxRetries',
      /3/,
      () =>
        client.outboundCalls.create({ agentId: 'agt_1', toNumber: '+14155550199', maxRetries: 4 }),
    ],
    [
      'a date that is none',
      'scheduledFor',
      /2025|ISO/,
      () =>
        client.outboundCalls.create({
          agentId: 'agt_1',
          toNumber: '+14155550199',
          scheduledFor: 'tomorrow',
        }),
    ],
    ['page 0', 'page', /1/, () => client.agents.listPage({ page: 0 })],
    ['a page size of 101', 'pageSize', /100/, () => client.agents.listPage({ pageSize: 101 })],
    [
      'a name in snake_case',
      'first_message',
      /firstMessage/,
      () => client.agents.create({ name: 'Aria', first_message: 'Hello!' } as { name: string }),
    ],
    ['no name', 'name', /name/, () => client.agents.create({} as { name: string })],
  ])('%s', async (_what, field, message, call) => {
    const error = await refuse(call);
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).errors).toEqual([
      { field, message: expect.stringMatching(message) },
    ]);
    expect((error as ValidationError).status).toBeUndefined();
  });

  it.each([
    ['a timeout in seconds', { timeout: 30 }, /milliseconds/],
    ['a header with a line break', { headers: { 'x-note': 'a\r\nb' } }, /x-note/],
    ['a name that is no option', { retries: 3 }, /retries.*maxRetries/s],
  ])('the option: %s', async (_what, options, message) => {
    const error = await refuse(() => client.agents.get('agt_1', options as RequestOptions));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toMatch(message);
  });
});

describe('a wrong file rejects the upload, and nothing is sent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voisnap-upload-'));
  const huge = join(folder, 'huge.pdf');
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['a path where no file is', { path: join(folder, 'none.pdf') }, /none\.pdf/],
    ['a folder', { path: folder }, /folder|directory/],
    ['text', 'product-catalog.pdf' as unknown as { path: string }, /path/],
  ])('%s', async (_what, file, message) => {
    const error = await refuse(() => client.knowledgeBase.uploadDocument({ file }));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).errors).toEqual([
      { field: 'file', message: expect.stringMatching(message) },
    ]);
  });

  it('a file of more than 50 MB', async () => {
    writeFileSync(huge, '');
    truncateSync(huge, 50 * 1024 * 1024 + 1);
    const error = await refuse(() => client.knowledgeBase.uploadDocument({ file: { path: huge } }));
    expect((error as ValidationError).errors).toEqual([
      { field: 'file', message: expect.stringMatching(/50/) },
    ]);
  });
});
