import { describe, expect, it, test } from 'vitest';
import { parseCommand } from './parse-command.js';
import { UsageError } from './usage-error.js';

describe('parseCommand', () => {
  it('serves on port 4010 in real time by default', () => {
    expect(parseCommand(['serve'])).toEqual({
      name: 'serve',
      serve: {
        port: 4010,
        host: '127.0.0.1',
        data: undefined,
        mock: {
          seed: 1,
          clock: 'real',
          rateLimit: false,
          auth: 'enforce',
          onUnmatched: '404',
          log: 'all',
        },
      },
    });
  });

  it('reads every option', () => {
    const line =
      'serve --port 0 --host=0.0.0.0 --seed 7 --data seed.json --clock real --speed 10 --rate-limit documented --auth any-key --quiet';
    expect(parseCommand(line.split(' '))).toMatchObject({
      serve: {
        port: 0,
        host: '0.0.0.0',
        data: 'seed.json',
        mock: {
          seed: 7,
          clock: { real: true, speed: 10 },
          rateLimit: 'documented',
          auth: 'any-key',
          log: 'silent',
        },
      },
    });
  });

  test.each([['--help'], ['-h'], ['serve', '--help']])('shows the help for %s %s', (...words) => {
    expect(parseCommand(words)).toEqual({ name: 'help' });
  });

  test.each([
    [[], 'Say what to do: voisnap-mock serve.'],
    [['server'], '"server" is no command; there is "serve".'],
    [['serve', 'now'], 'serve takes options alone, not "now".'],
    [['serve', '--prot', '1'], 'voisnap-mock knows no option "prot". Did you mean "port"?'],
    [['serve', '-p', '1'], 'voisnap-mock knows no option "p".'],
    [['serve', '--port', 'http'], '--port is "http"; it must be a number.'],
    [['serve', '--port', ''], '--port is ""; it must be a number.'],
    [['serve', '--port'], "'--port <value>' argument missing"],
    [['serve', '--clock', 'auto', '--speed', '2'], '--speed is for the real clock alone'],
    [['serve', '--rate-limit', '5'], '--rate-limit is "5"; it takes "documented" alone.'],
  ])('says what is wrong with %j', (words, message) => {
    expect(() => parseCommand(words)).toThrow(UsageError);
    expect(() => parseCommand(words)).toThrow(message);
  });
});
