import { describe, expect, it } from 'vitest';
import { isLinear } from '../../../../cpu-time.js';
import { findTokenProblem } from './check-token.js';

const key = 'vsnp_live_4f9a8b7c6d';

describe('findTokenProblem', () => {
  it.each([
    key,
    'vsnp_sb_4f9a8b7c6d',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
    'opq/Tok+en==',
    'k',
    'token:with"quotes\'inside',
    '$2b$10$abc',
    'null-and-void',
    'a...b',
  ])('finds none with %s', (token) => {
    expect(findTokenProblem(token)).toBeUndefined();
  });

  it.each([
    ['', 'is empty'],
    [' \n', 'contains only whitespace'],
    [`Bearer ${key}`, 'pass the token alone'],
    [`${key}\n`, 'a line break'],
    [`"${key}"`, 'is in quotes: remove them'],
    [`'${key}'`, 'is in quotes'],
    [`\`${key}\``, 'is in quotes'],
    [`${key}"`, 'is in quotes'],
    [` "${key}" `, 'is in quotes'],
    ['vsnp_live_…', 'placeholder'],
    ['vsnp_live_...', 'placeholder'],
    ['<your-key>', 'placeholder'],
    [` ${key}`, 'contains whitespace'],
    ['undefined', 'the name of a missing value'],
    ['null', 'the name of a missing value'],
    [`{"apiKey":"${key}"}`, 'a variable that was not filled in'],
    [`{ ${key} }`, 'contains whitespace'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what an unexpanded variable looks like.
    ['${VOISNAP_API_KEY}', 'a variable that was not filled in'],
    ['{', 'a variable that was not filled in'],
    ['[object Object]', 'contains whitespace'],
    ['whsec_0123456789', 'the secret of a webhook'],
    ['schlüssel', 'not printable ASCII'],
    [undefined, 'but is of type undefined'],
    [null, 'but is null'],
    [[key], 'but is an array'],
    [{ key }, 'but is of type object'],
  ])('says of %j what is wrong, and shows nothing of it', (token, problem) => {
    expect(findTokenProblem(token)).toContain(problem);
    expect(findTokenProblem(token)).not.toContain('4f9a8b7c6d');
  });

  it.each([' ', '\n', '"', '<', '.', '{'])(
    'takes no more than linear time for %j, repeated',
    (piece) => {
      expect(isLinear(findTokenProblem, piece)).toBe(true);
      expect(isLinear((text) => findTokenProblem(`x${text}x`), piece)).toBe(true);
    },
  );
});
