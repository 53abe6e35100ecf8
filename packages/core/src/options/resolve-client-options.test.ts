import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/client-errors.js';
import type { ClientOptions } from './client-options.js';
import { resolveClientOptions } from './resolve-client-options.js';

const { signal } = new AbortController();
/** Variables of an environment that is not the one of the machine. */
type Variables = Readonly<Record<string, string>>;

const refusalOf = (options: unknown, variables: Variables = {}): string => {
  try {
    resolveClientOptions(options as ClientOptions, variables);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error('The options were expected to be refused, and were not.');
};
/** What a call of a client without credentials rejects with. */
const lackOf = (options: ClientOptions, variables: Variables = {}): string => {
  const { credentials } = resolveClientOptions(options, variables);
  try {
    credentials.getAuthorization(signal);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error('Credentials were found.');
};
const authorizationOf = (options: ClientOptions, variables: Variables = {}) =>
  resolveClientOptions(options, variables).credentials.getAuthorization(signal);

describe('credentials', () => {
  it('are required by the first call, whose error names each way to pass them', () => {
    const message = lackOf({});
    for (const way of ['apiKey', 'accessToken', 'VOISNAP_API_KEY', 'VOISNAP_ACCESS_TOKEN']) {
      expect(message).toContain(way);
    }
  });

  it('come from the environment, the API key first', () => {
    const token = { VOISNAP_ACCESS_TOKEN: 'token' };
    expect(authorizationOf({}, token)).toBe('Bearer token');
    expect(authorizationOf({}, { ...token, VOISNAP_API_KEY: 'key' })).toBe('Bearer key');
  });

  it('that are passed replace those of the environment', () => {
    const variables = { VOISNAP_API_KEY: 'environment' };
    expect(authorizationOf({ apiKey: 'passed' }, variables)).toBe('Bearer passed');
    expect(authorizationOf({ accessToken: 'passed' }, variables)).toBe('Bearer passed');
  });

  it('that are empty in the environment count as missing', () => {
    expect(lackOf({}, { VOISNAP_API_KEY: '' })).toMatch(
      /^No credentials. Nothing was sent. Pass the option apiKey .*VOISNAP_API_KEY/,
    );
  });

  it('that were passed as undefined are named', () => {
    expect(lackOf({ apiKey: undefined })).toContain('apiKey was passed, but is undefined');
  });

  it('that appear in the environment later are found, with their host', () => {
    const variables: Record<string, string> = {};
    const resolved = resolveClientOptions({}, variables);
    expect(() => resolved.credentials.ensure?.()).toThrow(ConfigurationError);
    variables.VOISNAP_API_KEY = 'late';
    variables.VOISNAP_BASE_URL = 'https://sandbox.api.voisnap.ai';
    resolved.credentials.ensure?.();
    expect(resolved.credentials.getAuthorization(signal)).toBe('Bearer late');
    expect(resolved.baseUrl).toBe('https://sandbox.api.voisnap.ai/api/v1');
  });

  it('that appear later and cannot be sent are refused by name', () => {
    const variables: Record<string, string> = {};
    const { credentials } = resolveClientOptions({}, variables);
    variables.VOISNAP_API_KEY = 'SECRET\n';
    expect(() => credentials.ensure?.()).toThrow('VOISNAP_API_KEY contains a line break');
    variables.VOISNAP_API_KEY = 'mended';
    expect(credentials.getAuthorization(signal)).toBe('Bearer mended');
  });

  it('may not be two', () => {
    expect(refusalOf({ apiKey: 'a', accessToken: 'b' })).toContain('Leave one of them out');
  });

  it.each([
    ['', 'is empty'],
    ['  ', 'whitespace'],
    ['SECRET\n', 'line break'],
    ['SECRET\r\nx-admin: 1', 'line break'],
    ['SEC RET', 'whitespace'],
    ['Bearer SECRET', 'starts with "Bearer"'],
    ['SECRET\u0000', 'printable ASCII'],
    ['SECRETé', 'printable ASCII'],
    [42, 'must be a string, but is of type number'],
    [null, 'but is null'],
  ])('%j are refused without being shown', (apiKey, problem) => {
    for (const message of [refusalOf({ apiKey }), refusalOf({ accessToken: apiKey })]) {
      expect(message).toContain(problem);
      expect(message).not.toContain('SEC');
    }
  });

  it('that are refused name the variable they came from', () => {
    expect(refusalOf({}, { VOISNAP_API_KEY: 'SECRET\n' })).toContain(
      "environment's VOISNAP_API_KEY contains a line break",
    );
  });
});

describe('baseUrl', () => {
  const resolve = (baseUrl?: string, variables: Variables = {}) =>
    resolveClientOptions({ apiKey: 'key', baseUrl }, variables).baseUrl;

  it.each([
    [undefined, 'https://api.voisnap.ai/api/v1'],
    ['https://sandbox.api.voisnap.ai', 'https://sandbox.api.voisnap.ai/api/v1'],
    ['https://sandbox.api.voisnap.ai/', 'https://sandbox.api.voisnap.ai/api/v1'],
    ['https://example.com/api/v1', 'https://example.com/api/v1'],
    ['https://example.com/api/v1/', 'https://example.com/api/v1'],
    ['https://example.com/proxy', 'https://example.com/proxy/api/v1'],
    ['http://localhost:4010', 'http://localhost:4010/api/v1'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/api/v1'],
    ['http://127.8.9.1', 'http://127.8.9.1/api/v1'],
    ['http://[::1]:4010', 'http://[::1]:4010/api/v1'],
  ])('%s becomes %s', (given, expected) => {
    expect(resolve(given)).toBe(expected);
  });

  it.each([
    ['sandbox.api.voisnap.ai', 'not an absolute URL'],
    ['', 'not an absolute URL'],
    ['ftp://example.com', 'must begin with https://'],
    ['https://example.com/?a=1', 'query or a hash'],
    ['https://example.com/?', 'query or a hash'],
    ['https://example.com/#a', 'query or a hash'],
    ['https://SECRET@example.com', 'user or a password'],
    ['https://user:SECRET@example.com', 'user or a password'],
    ['http://api.voisnap.ai', 'unencrypted'],
    ['http://192.168.0.1', 'unencrypted'],
    ['http://127.0.0.1.example.com', 'unencrypted'],
    ['http://localhost.example.com', 'unencrypted'],
    ['http://attacker.localhost', 'unencrypted'],
    ['http://localhost.', 'unencrypted'],
    ['http://127.0.0.1.example.com', 'unencrypted'],
  ])('%s is refused', (baseUrl, problem) => {
    const message = refusalOf({ apiKey: 'key', baseUrl });
    expect(message).toContain(problem);
    expect(message).not.toContain('SECRET');
  });

  it.each([
    ['http://voisnap-mock:4010', true],
    ['http://voisnap-mock:4010', ['voisnap-mock']],
    ['http://Voisnap-Mock:4010', ['other', 'VOISNAP-mock:4010']],
    ['http://[fd00::1]:80', ['[fd00::1]']],
    ['http://[fd00::1]', ['[FD00:0:0:0:0:0:0:1]:80']],
    ['http://voisnap-mock', ['voisnap-mock:80']],
    ['http://bücher.local', ['Bücher.local']],
    ['http://10.0.0.1', ['10.0.1']],
  ])('%s is accepted if allowHttp is %j', (baseUrl, allowHttp) => {
    const { baseUrl: resolved } = resolveClientOptions({ apiKey: 'key', baseUrl, allowHttp }, {});
    expect(resolved).toMatch(/^http:/);
    const variables = { VOISNAP_BASE_URL: baseUrl };
    expect(resolveClientOptions({ apiKey: 'key', allowHttp }, variables).baseUrl).toBe(resolved);
  });

  it.each([
    ['http://voisnap-mock:4010', false],
    ['http://voisnap-mock:4010', []],
    ['http://voisnap-mock:4010', ['voisnap-mock:4011', 'mock']],
    ['http://evil.voisnap-mock', ['voisnap-mock']],
    ['http://voisnap-mock:4010', ['voisnap-mock:80']],
    ['http://voisnap-mock', ['voisnap-mock:4010']],
  ])('%s is refused if allowHttp is %j, and the message names it', (baseUrl, allowHttp) => {
    const { hostname } = new URL(baseUrl);
    expect(refusalOf({ apiKey: 'key', baseUrl, allowHttp })).toContain(
      `allowHttp: ['${hostname}']`,
    );
  });

  it.each(['voisnap-mock', ['http://voisnap-mock'], [1], ['mock/path'], ['1.2.3.999'], ['']])(
    'refuses %j as allowHttp',
    (allowHttp) => {
      expect(refusalOf({ apiKey: 'key', allowHttp: allowHttp as never })).toContain(
        'a list of hosts without a scheme',
      );
    },
  );

  it('comes from the environment, which is named when it is wrong', () => {
    const sandbox = 'https://sandbox.api.voisnap.ai';
    expect(resolve(undefined, { VOISNAP_BASE_URL: sandbox })).toBe(`${sandbox}/api/v1`);
    const nonsense = { VOISNAP_BASE_URL: 'nonsense' };
    expect(refusalOf({ apiKey: 'key' }, nonsense)).toContain('VOISNAP_BASE_URL');
  });
});

describe('numbers', () => {
  it('that look like seconds are explained', () => {
    expect(refusalOf({ apiKey: 'key', timeout: 30 })).toContain(
      'timeout is in milliseconds: 30 would be 30 ms; for 30 seconds pass 30_000',
    );
  });

  it.each([
    ['timeout', Number.NaN],
    ['timeout', 0],
    ['timeout', -1],
    ['timeout', '30000'],
    ['timeout', 2 ** 31],
    ['deadline', 10],
    ['maxRetryDelay', Number.POSITIVE_INFINITY],
    ['maxRetries', -1],
    ['maxRetries', 0.5],
    ['maxRetries', Number.NaN],
    ['maxResponseBytes', 0],
    ['retryOn', 503],
    ['retryOn', ['503']],
    ['retryOn', [undefined]],
    ['retryOn', [600]],
  ])('%s: %j is refused', (name, value) => {
    expect(refusalOf({ apiKey: 'key', [name]: value })).toContain(name);
  });

  it('at the limits are accepted', () => {
    const edges = {
      timeout: 100,
      deadline: Number.POSITIVE_INFINITY,
      maxRetries: 0,
      maxRetryDelay: 0,
      retryOn: [],
      maxResponseBytes: Number.POSITIVE_INFINITY,
    };
    expect(resolveClientOptions({ apiKey: 'key', ...edges }, {}).call).toMatchObject(edges);
  });
});

describe('options', () => {
  it.each([
    ['api_key', 'apiKey'],
    ['base_url', 'baseUrl'],
    ['max_retries', 'maxRetries'],
    ['acessToken', 'accessToken'],
  ])('%s is refused with the suggestion %s', (name, meant) => {
    expect(refusalOf({ [name]: 'x' })).toContain(`Did you mean ${meant}?`);
  });

  it('lists the known names when none is near', () => {
    expect(refusalOf({ apiKey: 'key', colour: 'red' })).toContain('Known: apiKey, accessToken');
  });

  it.each(['vsnp_live_SECRET', null, ['vsnp_live_SECRET']])('%j are no options', (options) => {
    const message = refusalOf(options);
    expect(message).toContain('must be an object');
    expect(message).not.toContain('SECRET');
  });

  it.each([
    [{ logLevel: 'loud' }, 'off, error, warn, info, debug'],
    [{ logger: {} }, 'debug(), info(), warn(), error()'],
    [{ logger: { ...console, warn: undefined } }, 'with warn()'],
    [{ dispatcher: {} }, 'dispatch()'],
    [{ clock: { now: () => 0 } }, 'sleep(), startTimer()'],
    [{ fetch: 'fetch' }, 'fetch must be a function'],
    [{ fetch, dispatcher: { dispatch: () => true } }, 'only one can send'],
    [{ headers: new Headers() }, 'plain object'],
    [{ headers: { 'content-length': '1' } }, 'The client sets this header'],
    [{ headers: { 'x-a': 1 } }, 'must be a string'],
  ])('%j is refused', (options, problem) => {
    expect(refusalOf({ apiKey: 'key', ...options })).toContain(problem);
  });

  it('that are undefined count as not passed', () => {
    const options = { apiKey: 'key', timeout: undefined, headers: undefined, logger: undefined };
    expect(resolveClientOptions(options, {}).call.timeout).toBe(30_000);
  });

  it('take the log level from the environment, and name it when it is wrong', () => {
    const { log } = resolveClientOptions({ apiKey: 'key' }, { VOISNAP_LOG: 'DEBUG' });
    expect(log.isEnabled('debug')).toBe(true);
    expect(refusalOf({ apiKey: 'key' }, { VOISNAP_LOG: 'loud' })).toContain('VOISNAP_LOG');
  });

  it.each([
    ['a promise', Promise.resolve({}), 'this Promise has none of them'],
    ['a map', new Map([['timeout', 5_000]]), 'this Map has none of them'],
  ])('refuses %s, because all of it would be ignored', (_what, options, message) => {
    expect(refusalOf(options)).toContain(message);
  });

  it('takes an instance of a class that has options', () => {
    class Settings {
      readonly timeout = 5_000;
    }
    const variables = { VOISNAP_API_KEY: 'key' };
    expect(resolveClientOptions(new Settings(), variables).call.timeout).toBe(5_000);
  });
});
