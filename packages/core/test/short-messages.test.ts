/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources in texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceSentences } from '../messages/replace-sentences.mjs';
import { keepsSentences, readTable } from '../messages/shorten-messages.mjs';
import { linkMessage, shortMessage } from '../src/errors/short-messages.js';
import { redactText } from '../src/util/redact.js';

/** Replaces each sentence of a source; the sentences get the codes 1, 2, … */
const shorten = (source: string) => {
  const sentences: string[] = [];
  const code = replaceSentences(source, (sentence) => sentences.push(sentence));
  return { code, sentences };
};

/** The text of an expression, with short messages and without. */
const evaluate = (expression: string, values: Record<string, unknown>) => {
  const run = (code: string): string =>
    new Function('shortMessage', ...Object.keys(values), `return ${code}`)(
      shortMessage,
      ...Object.values(values),
    );
  return { whole: run(expression), short: run(shorten(`x = ${expression}`).code.slice(4)) };
};

describe('a sentence of an error, in the build for production', () => {
  it('becomes a code with its values, however it is put together', () => {
    const source = `fail(\`\${name} must be \${kind} and ' + \` + \`not \${JSON.stringify(value)}.\` + ' Leave it out.')`;
    expect(shorten(source)).toEqual({
      code: 'fail(shortMessage(1, name, kind, JSON.stringify(value)))',
      sentences: ["{1} must be {2} and ' + not {3}. Leave it out."],
    });
  });

  it('is one sentence across parentheses', () => {
    expect(shorten("fail(('The value is ' + name) + (' and nothing else.'))").sentences).toEqual([
      'The value is {1} and nothing else.',
    ]);
  });

  it('may have another one among its values', () => {
    const { code, sentences } = shorten(
      "fail(`The client was closed. ${isSent ? 'Look it up first.' : advice}`)",
    );
    expect(sentences).toEqual(['The client was closed. {1}', 'Look it up first.']);
    expect(code).toBe('fail(shortMessage(1, isSent ? shortMessage(2) : advice))');
  });

  it('keeps the spaces around it, because others stand beside it', () => {
    expect(shorten("const advice = ' Write it as a URL.'").code).toBe(
      'const advice = (" " + shortMessage(1))',
    );
  });

  it('stays whole in the log, and in errors[], which programs show to their users', () => {
    const source =
      "log.write('warn', 'It is sent unchanged.'); createError('It must be a text.'); log.write('warn', (isSent ? 'It was sent before.' : 'It is not sent.'))";
    expect(shorten(source)).toEqual({ code: source, sentences: [] });
    expect(keepsSentences('/core/src/request/build-query.ts')).toBe(true);
  });

  it('is told from names, fragments, types and addresses', () => {
    const source =
      "type A = 'It is a type.'; f('node:fs', 'in quotes: remove them', 'https://a.b')";
    expect(shorten(source).code).toBe(source);
  });

  it('stays whole while it has no code', () => {
    const source = "fail('This sentence is new.')";
    expect(replaceSentences(source, () => undefined)).toBe(source);
  });

  it('gets a link in the constructor of all errors', () => {
    expect(
      shorten('class VoisnapError extends Error { constructor(a) { super(cut(a), b) } }').code,
    ).toBe('class VoisnapError extends Error { constructor(a) { super(linkMessage(cut(a)), b) } }');
    const another = 'class NotFoundError extends VoisnapError { constructor(a) { super(a) } }';
    expect(shorten(another).code).toBe(another);
    expect(linkMessage(shortMessage(17, 'timeout', -5))).toBe(
      'Voisnap error V17("timeout", "-5"). See https://github.com/voisnap/voisnap-typescript/blob/main/docs/messages.md#v17',
    );
    expect(linkMessage('The agent does not exist.')).toBe('The agent does not exist.');
  });

  it('gets a link too where an error gets another message later', () => {
    expect(shorten('error.message = `${before} ${advice}`;').code).toBe(
      'error.message = linkMessage(`${before} ${advice}`);',
    );
    expect(shorten("error.message = 'It is gone for good.';").code).toBe(
      'error.message = linkMessage(shortMessage(1));',
    );
    expect(shorten('const found = error.message === text;').code).toBe(
      'const found = error.message === text;',
    );
  });

  it('gets no second link where another error says it again', () => {
    const message = linkMessage(shortMessage(2));
    expect(linkMessage(message)).toBe(message);
    expect(linkMessage(`The token failed: ${message}`)).toBe(`The token failed: ${message}`);
    expect(linkMessage(shortMessage(9, message))).toMatch(
      /^Voisnap error V9\(.*#v2"\)\. See .*#v9$/,
    );
  });
});

it('has in the docs the code of the table', () => {
  const root = join(import.meta.dirname, '../../..');
  const page = readFileSync(join(root, 'docs/bundling.md'), 'utf8');
  const [, code = ''] = /V(\d+)\("maxRetries", "0", "-1"\)/.exec(page) ?? [];
  const sentence = '{1} must be a whole number of at least {2}, but is {3}.';
  expect(readTable(join(root, 'packages/core'))[code]).toBe(sentence);
});

describe('a secret among the values', () => {
  const secret = 'Zq7hunter2Secret9x';

  it.each([
    '`The API sent ${name}: ${value} and nothing else.`',
    '`The header authorization: ${value} is not valid.`',
    '`The URL has ?token=${value} in its query.`',
    '`The header has Bearer ${value} in it. Remove that.`',
    '`Its settings were {"password": "${value}"} at first.`',
  ])('is hidden in the short form of %s too', (expression) => {
    const { whole, short } = evaluate(expression, { name: 'apiKey', value: secret });
    expect(redactText(whole)).not.toContain(secret);
    expect(short).toContain(secret);
    expect(redactText(short)).not.toContain(secret);
  });

  it('keeps a sentence whole that has a password in a URL', () => {
    const source = 'fail(`The proxy http://user:${password}@host.example is gone. Set another.`)';
    expect(shorten(source).code).toBe(source);
  });

  it('is hidden wherever a sentence of the table hides it', () => {
    const values = { name: 'apiKey', value: secret };
    for (const sentence of Object.values(readTable(join(import.meta.dirname, '..')))) {
      const slots = sentence.match(/\{\d+\}/g) ?? [];
      for (const slot of slots) {
        const parts = sentence.split(/(\{\d+\})/).map((part) => {
          if (/^\{\d+\}$/.test(part)) return part === slot ? 'value' : 'name';
          return JSON.stringify(part);
        });
        const expression = parts.join(' + ');
        const { whole, short } = evaluate(expression, values);
        if (!redactText(whole).includes(secret)) expect(redactText(short)).not.toContain(secret);
      }
    }
  });
});
