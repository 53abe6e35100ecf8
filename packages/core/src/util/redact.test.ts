import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactHeaders, redactText } from './redact.js';
import { redactValue } from './redact-value.js';

const word = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/).filter((text) => /\w/.test(text));
/** Secrets by the form that Voisnap gives them. */
const secret = fc.oneof(
  fc.tuple(fc.constantFrom('vsnp_live_', 'vsnp_sb_', 'vsnp_', 'whsec_', 'wrtc_tok_'), word),
  fc.tuple(fc.constant('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx'), word),
);
const surroundings = fc.constantFrom(' ', '"', '/', '?x=', '(', 'key=', '\n', '{"a":"', 'é');

describe('redactText', () => {
  it('lets no secret through, whatever stands around it', () => {
    fc.assert(
      fc.property(surroundings, secret, surroundings, (before, [prefix, rest], after) => {
        const text = redactText(`${before}${prefix}${rest}${after}`);
        expect(text).not.toContain(rest);
        expect(text).toContain('[redacted]');
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(surroundings, secret, fc.string(), (before, [prefix, rest], after) => {
        const once = redactText(`${before}Bearer ${prefix}${rest}${before}${after}`);
        expect(redactText(once)).toBe(once);
      }),
    );
  });

  it.each([
    ['Authorization: Bearer abcdef123', 'Authorization: Bearer [redacted]'],
    ['authorization: Basic dXNlcjpwYXNz', 'authorization: Basic [redacted]'],
    ['{"authorization":"opaque-token"}', '{"authorization":"[redacted]"}'],
    [
      'wss://x/hubs/chat?agentId=1&access_token=abc.def&x=1',
      'wss://x/hubs/chat?agentId=1&access_token=[redacted]&x=1',
    ],
    ['https://user:pass@proxy:8080/', 'https://[redacted]@proxy:8080/'],
    ['a token eyJhbGciOi that was cut', 'a token [redacted] that was cut'],
    ['{"api_key": "s3cr3t", "id": 1}', '{"api_key": "[redacted]", "id": 1}'],
  ])('turns %j into %j', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it.each([
    'Keys start with vsnp_sb_ or vsnp_live_.',
    'No agent with id agt_01HXK8Z3MNPQRS.',
    'Pass the option accessToken, or set VOISNAP_API_KEY.',
    'https://api.voisnap.ai/api/v1/agents?tags=a,b&search=token',
  ])('leaves %j as it is', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it.each([
    'The basic plan allows 3 agents.',
    'Basic plans and bearer tokens are different things.',
    'Bearer authentication is required.',
    'Bearer token.',
    'WWW-Authenticate: Basic realm="api"',
    'WWW-Authenticate: Bearer error="invalid_token", error_description="expired"',
    'authorization: missing scope agents:write',
    'The api_key: parameter is deprecated',
    'errors[0].field: token: It must be a string.',
    'secret: must have at least 16 characters',
    'No credentials: apiKey was passed, but is undefined.',
    'The Basic 2024 plan has ended.',
    'password: required',
    "The client options must be an object, such as { apiKey: 'vsnp_live_…' }; got string.",
    'https://api.voisnap.ai/api/v1/agents?search=token&sort=key',
    'maxTokens: 4096, totalTokens=17',
  ])('leaves the prose %j', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it.each([
    ['client_secret: opaque-9', 'opaque-9'],
    ["clientSecret: 'two words'", 'two words'],
    ['"refresh_token" : "a b\\"c"', 'a b'],
    ['{\\"token\\":\\"opaque\\"}', 'opaque'],
    ["{ 'x-auth-token': 'opaque' }", 'opaque'],
    ['Proxy-Authorization: Zz9Yy8', 'Zz9Yy8'],
    ['password=hunter', 'hunter'],
    ['db.password=hunter', 'hunter'],
    ['passphrase: "hunter"', 'hunter'],
    ['https://x/?token=abc', 'abc'],
    ['https://x/?a=1&key=abc&b=2', 'abc'],
    ['https://x/?password=abc', 'abc'],
    ['https://x/?secret=abc', 'abc'],
    ['https://x/?session=abc', 'abc'],
    ['https://x/?next=1&client_secret=abc#x', 'abc'],
    ['key -----BEGIN PRIVATE KEY-----\nMIIabc\n-----END PRIVATE KEY----- end', 'MIIabc'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIabc', 'MIIabc'],
    ['Bearer AbCdEfGhIjKlMnOpQrSt', 'AbCdEfGhIjKlMnOpQrSt'],
    ['basic dXNlcjpwYXNz', 'dXNlcjpwYXNz'],
  ])('hides what is secret in %j', (text, secret) => {
    expect(redactText(text)).not.toContain(secret);
    expect(redactText(text)).toContain('[redacted]');
    expect(redactText(redactText(text))).toBe(redactText(text));
  });
});

describe('redactHeaders', () => {
  it('hides secret headers by their name, and others by what their value looks like', () => {
    expect(
      redactHeaders({
        authorization: 'anything',
        'set-cookie': 'session=1',
        'x-api-key': 'k',
        location: 'https://x/?access_token=abc',
        'x-trace-id': 'trace_1',
      }),
    ).toEqual({
      authorization: '[redacted]',
      'set-cookie': '[redacted]',
      'x-api-key': '[redacted]',
      location: 'https://x/?access_token=[redacted]',
      'x-trace-id': 'trace_1',
    });
  });
});

describe('redactValue', () => {
  it('hides fields by name and texts by form, at any depth, and keeps the rest', () => {
    const when = new Date(0);
    expect(
      redactValue({
        secret: 'plain',
        accessToken: 'plain',
        items: [{ key: 'vsnp_live_abcdef', count: 3, when }],
        password: null,
        note: 'whsec_abcdef',
      }),
    ).toEqual({
      secret: '[redacted]',
      accessToken: '[redacted]',
      items: [{ key: '[redacted]', count: 3, when }],
      password: null,
      note: 'whsec_[redacted]',
    });
  });

  it('copes with cycles and with endless depth', () => {
    const cycle: Record<string, unknown> = { id: 1 };
    cycle.self = cycle;
    expect(redactValue(cycle)).toEqual({ id: 1, self: '[repeated]' });
    let deep: unknown = 'end';
    for (let level = 0; level < 100; level += 1) deep = { deep };
    expect(JSON.stringify(redactValue(deep))).toContain('[…]');
  });
});
