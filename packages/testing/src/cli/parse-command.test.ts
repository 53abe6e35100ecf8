import { describe, expect, it, test } from 'vitest';
import { parseCommand } from './parse-command.js';
import { readVersion } from './read-version.js';
import { UsageError } from './usage-error.js';

const parse = (line: string) => parseCommand(line.split(' '));

describe('parseCommand', () => {
  it('serves on port 4010 in real time by default', () => {
    expect(parseCommand(['serve'])).toEqual({
      name: 'serve',
      port: 4010,
      host: '127.0.0.1',
      data: undefined,
      maxWorkspaces: undefined,
      mock: {
        seed: 1,
        clock: 'real',
        rateLimit: false,
        auth: 'enforce',
        onUnmatched: 'throw',
        log: 'all',
      },
    });
  });

  it('reads every option of serve', () => {
    const line =
      'serve --port 0 --host=0.0.0.0 --seed 7 --data seed.json --clock real --speed 10 --rate-limit documented --auth any-key --max-workspaces 50 --quiet';
    expect(parse(line)).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      data: 'seed.json',
      maxWorkspaces: 50,
      mock: {
        seed: 7,
        clock: { real: true, speed: 10 },
        rateLimit: 'documented',
        auth: 'any-key',
        log: 'silent',
      },
    });
  });

  test.each([
    ['serve --seed seed.json', { data: 'seed.json', mock: { seed: 1 } }],
    ['serve --seed 7', { data: undefined, mock: { seed: 7 } }],
    ['serve --seed 7 --seed seed.json', { data: 'seed.json', mock: { seed: 7 } }],
  ])('accepts a seed as a number and as a file: %s', (line, expected) => {
    expect(parse(line)).toMatchObject(expected);
  });

  test.each(['--version', '-v', 'version'])('prints its version: %s', (line) => {
    expect(parse(line)).toEqual({ name: 'version' });
    expect(readVersion()).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('maps the clock modes of the command line', () => {
    expect(() => parse('serve --clock fake')).toThrow(
      '--clock is "fake"; it takes real, auto or manual. For ten times real time: --clock real --speed 10.',
    );
  });

  it('reads the file to validate', () => {
    expect(parse('validate seed.json')).toEqual({ name: 'validate', file: 'seed.json' });
  });

  it('reads the limits, allowed origins and allowed names of serve', () => {
    const line =
      'serve --max-requests 50 --allow-origin http://a.test --allow-origin * --allow-host mock.test';
    expect(parse(line)).toMatchObject({
      maxRequests: 50,
      allowOrigins: ['http://a.test', '*'],
      allowHosts: ['mock.test'],
    });
    expect(() => parse('serve --max-requests 0')).toThrow(
      '--max-requests is "0"; it must be a whole number, 1 or more.',
    );
  });

  it('reads every option of send-webhook', () => {
    const line =
      'send-webhook SessionEnded --to http://localhost:3000/hooks --secret whsec_1 --payload data.json --tamper body --at 2025-06-16T09:00:00Z';
    expect(parse(line)).toEqual({
      name: 'send-webhook',
      event: 'SessionEnded',
      to: 'http://localhost:3000/hooks',
      secret: 'whsec_1',
      payload: 'data.json',
      tamper: 'body',
      at: Date.UTC(2025, 5, 16, 9),
    });
  });

  it('reads the secret from the environment', () => {
    const words = ['send-webhook', 'Error', '--to', 'http://localhost'];
    const command = parseCommand(words, { VOISNAP_WEBHOOK_SECRET: 'whsec_2' });
    expect(command).toMatchObject({ secret: 'whsec_2' });
  });

  test.each([['--help'], ['-h'], ['help'], ['serve', '--help']])(
    'shows the help for %s %s',
    (...words) => {
      expect(parseCommand(words)).toEqual({ name: 'help' });
    },
  );

  test.each([
    [[], 'Give a command: voisnap-mock serve, validate, send-webhook.'],
    [['server'], 'Unknown command "server". Did you mean "serve"?'],
    [['xyz'], 'Unknown command "xyz". Known commands: serve, validate, send-webhook.'],
    [['--port', '1'], 'Give a command before "--port": voisnap-mock serve --port …'],
    [['serve', 'now'], 'serve takes only options, not "now".'],
    [['serve', '--prot', '1'], 'voisnap-mock serve has no option "prot". Did you mean "port"?'],
    [['serve', '-p', '1'], 'voisnap-mock serve has no option "p".'],
    [['serve', '--port', 'http'], '--port is "http"; it must be a number.'],
    [['serve', '--port', ''], '--port is ""; it must be a number.'],
    [['serve', '--port'], "'--port <value>' argument missing"],
    [['serve', '--clock', 'auto', '--speed', '2'], '--speed works only with the real clock'],
    [['serve', '--max-workspaces', '0'], '--max-workspaces is "0"; it must be a whole number,'],
    [['serve', '--max-workspaces', 'x'], '--max-workspaces is "x"; it must be a number.'],
    [['serve', '--rate-limit', '5'], '--rate-limit is "5"; it takes only "documented".'],
    [['serve', '--seed', '1', '--seed', '2'], '--seed is 1 and 2; give one of them.'],
    [['serve', '--seed', 'a', '--data', 'b'], 'The seed files are a and b; give one of them.'],
    [['validate'], 'Give one seed file: voisnap-mock validate seed.json.'],
    [['validate', 'a', 'b'], 'Give one seed file'],
    [['validate', 'a', '--port', '1'], 'voisnap-mock validate has no option "port".'],
    [['send-webhook'], 'Give an event'],
    [['send-webhook', 'Error', 'Error'], 'send-webhook takes one event; "Error" is one too many.'],
    [['send-webhook', 'Error', '--secret', 'x'], 'Give the URL of your receiver: --to'],
    [['send-webhook', 'Error', '--secret', 'x', '--to', 'me'], '--to is "me"; it must be a URL'],
    [['send-webhook', 'Error', '--to', 'http://a'], 'Give the secret: --secret whsec_…'],
    [
      ['send-webhook', 'Error', '--to', 'http://a', '--secret', 'x', '--tamper', 'all'],
      '--tamper is "all"; it takes signature, body, timestamp,',
    ],
    [
      ['send-webhook', 'Error', '--to', 'http://a', '--secret', 'x', '--at', 'now'],
      'Invalid moment "now": use a Date',
    ],
  ])('rejects %j, and says what is wrong', (words, message) => {
    expect(() => parseCommand(words)).toThrow(UsageError);
    expect(() => parseCommand(words)).toThrow(message);
  });
});
