import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLinear, measure } from '../../../../cpu-time.js';
import { createHider } from './hide-secrets.js';

const token = 'opq/Tok+en==Zz9Yy8Xx7Ww6Vv5Uu4';
const hide = createHider([token]);
const toHex = (text: string) => Buffer.from(text).toString('hex');
const everyCharacter = (write: (code: string) => string) =>
  Array.from(token, (character) => write(toHex(character))).join('');

describe('createHider', () => {
  it.each([
    ['as it is', token],
    ['percent-encoded', encodeURIComponent(token)],
    ['percent-encoded in lower case', encodeURIComponent(token).toLowerCase()],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(token))],
    ['percent-encoded letter by letter', everyCharacter((code) => `%${code}`)],
    ['as System.Text.Json writes it', token.replaceAll('+', '\\u002B')],
    ['as PHP writes it', token.replaceAll('/', '\\/')],
    ['as JSON in JSON', token.replaceAll('/', '\\\\/').replaceAll('+', '\\\\u002b')],
    ['escaped letter by letter', everyCharacter((code) => `\\u00${code}`)],
    ['in HTML', token.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;').replaceAll('=', '&#61;')],
    ['in HTML by names', token.replaceAll('+', '&plus;').replaceAll('/', '&sol;')],
    ['in base64', Buffer.from(token).toString('base64')],
    ['in base64url', Buffer.from(token).toString('base64url')],
    ['in hex', toHex(token)],
    ['in upper-case hex', toHex(token).toUpperCase()],
    ['in another case', token.toUpperCase()],
  ])('hides a secret %s', (_how, written) => {
    expect(hide(`before "${written}" after ${written}`)).toMatch(
      /^before "\[redacted\]=*" after \[redacted\]=*$/,
    );
  });

  it('hides one that was cut, as far as it stands there', () => {
    for (let length = 12; length < token.length; length += 1) {
      expect(hide(`cut: ${token.slice(0, length)}…`)).toBe('cut: [redacted]…');
    }
    expect(hide(`head ${token.slice(0, 11)}`)).toContain(token.slice(0, 11));
  });

  it('hides short ones as whole words, and leaves what is too short to be one', () => {
    const hideShort = createHider(['hunter2', 'key', '', 'ünlü-9']);
    expect(hideShort("'hunter2' must be longer than hunter2.")).toBe(
      "'[redacted]' must be longer than [redacted].",
    );
    expect(hideShort('ünlü-9!')).toBe('[redacted]!');
    expect(hideShort('monkey, keys and hunter2000')).toBe('monkey, keys and hunter2000');
  });

  it('leaves every text that has nothing of a secret', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('opq'));
        expect(hide(text)).toBe(text);
      }),
    );
  });

  it('hides what stands behind the beginning of an escape', () => {
    const secret = "2b+'5Z-=9f8e7d6c";
    for (const before of ['%', '%2', '%25', '\\', '\\u00', '\\\\u', '&', '&amp;', '&#4']) {
      const written = `${before}${secret.replace('+', '%2B').replace("'", '\\u0027')}`;
      expect(createHider([secret])(written)).toBe(`${before}[redacted]`);
    }
  });

  it('hides all of secrets that begin alike, as tokens of one issuer do', () => {
    const hideBoth = createHider([
      'issuer_production_OLD1',
      'issuer_production_NEW22',
      'issuer_produ',
    ]);
    expect(hideBoth('issuer_production_OLD1, issuer_production_NEW22, issuer_production_NE')).toBe(
      '[redacted], [redacted], [redacted]',
    );
  });

  it('is as fast with hundreds of secrets, which a request with many tools has', () => {
    const secrets = Array.from({ length: 400 }, (_, n) => `secret-number-${n}-abcdef`);
    const text = 'the word of an error, and 100%25 \\n more '.repeat(5_000);
    const hideMany = createHider(secrets);
    expect(measure(() => hideMany(text))).toBeLessThan(2_000);
    expect(hideMany(`${text} ${secrets[200]}`)).toBe(`${text} [redacted]`);
  });

  it.each(["!𐀀𖹀'''!!!'   ", 'ΑΒΓΔΕΖΗΘΙΚΛΣigma', 'İİİİİİİİİİİİİİ'])(
    'hides %s, whose lower case is not that of its parts',
    (secret) => {
      for (const written of [secret, encodeURIComponent(secret)]) {
        expect(createHider([secret])(`x ${written} y`)).toBe('x [redacted] y');
      }
    },
  );

  it('lets nothing of a secret through, whatever it consists of', () => {
    const anything = fc.string({ unit: 'grapheme', minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(anything, fc.constantFrom(encodeURIComponent, String), (secret, write) => {
        // What is an encoding already can be read in two ways.
        fc.pre(!/%25|&amp;|&#/.test(secret));
        expect(createHider([secret])(`x ${write(secret)} y`)).toBe('x [redacted] y');
      }),
    );
  });

  it.each([token.slice(0, 11), 'o', '\\', '%', '&', '%25', '\\\\u', '&amp;', 'opq/', token])(
    'takes no more than linear time for %j, repeated',
    (piece) => {
      expect(isLinear(hide, piece)).toBe(true);
      expect(isLinear(createHider(['aaaaaaaaaaaaaaaaaaaaaaaa', '%%%%%%%%%%%%%%']), 'a')).toBe(true);
    },
  );
});
