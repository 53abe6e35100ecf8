import { expect, it } from 'vitest';
import { isLinear } from '../../../../cpu-time.js';
import { findTokenProblem } from '../../src/auth/check-token.js';
import { describeError } from '../../src/errors/describe-error.js';
import { VoisnapError } from '../../src/errors/voisnap-error.js';
import { maskNumbers } from '../../src/logging/mask-numbers.js';
import { redactUrl } from '../../src/logging/redact-url.js';
import { checkHeaders } from '../../src/options/check-headers.js';
import { resolveBaseUrl } from '../../src/options/resolve-base-url.js';
import { createRawOperation } from '../../src/pipeline/raw-operation.js';
import { parseProblem } from '../../src/response/parse-problem.js';
import { parseRateLimit } from '../../src/response/rate-limit.js';
import { parseRetryAfter } from '../../src/retry/parse-retry-after.js';
import { createHider } from '../../src/util/hide-secrets.js';
import { redactText } from '../../src/util/redact.js';

const quietly = (work: (text: string) => unknown) => (text: string) => {
  try {
    return work(text);
  } catch (error) {
    return error;
  }
};
const url = 'https://api.test/';

/** All functions that read texts of users and servers, which may have any length. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  redactText,
  'redactText inside of a word': (text) => redactText(`x${text}x`),
  'redactText after a name': (text) => redactText(`token:"${text}`),
  redactUrl: (text) => redactUrl(`${url}?q=${encodeURIComponent(text)}`),
  'redactUrl as it is': (text) => redactUrl(`${url}${text.replaceAll(/[\s\\]/g, '-')}`),
  maskNumbers,
  hide: createHider(['opq/Tok+en==Zz9Yy8', 'aaaaaaaaaaaaaaaaaa', '%%%%%%%%%%%%%%%', 'hunter2']),
  'an error': (text) => describeError(new VoisnapError(text, { body: text, detail: text })),
  parseProblem,
  resolveBaseUrl: quietly((text) => resolveBaseUrl(`${url}${text}x`)),
  'the path of a request': quietly((text) =>
    createRawOperation({ method: 'GET', path: `/${text}` }),
  ),
  'a header': quietly((text) => checkHeaders('headers', { [text]: text })),
  parseRateLimit: (text) =>
    parseRateLimit({ 'x-ratelimit-limit': text, 'x-ratelimit-policy': text }),
  parseRetryAfter: (text) => parseRetryAfter({ 'retry-after': text }, { now: 0 }),
  findTokenProblem,
};

const pieces = [
  ...' (+1.-/"\'\\%&=:@a\n\u0000é…',
  '//',
  '//a:',
  'a.',
  '1.',
  '(1',
  'eyJ',
  'eyJaaaa.',
  'Bearer ',
  'Basic\t',
  'vsnp_',
  'whsec_x ',
  '?api_key',
  '&token=',
  'token:',
  "token:'…",
  'secret="',
  'secret: ',
  'password=\\"',
  'authorization',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN ',
  'opq/Tok+en=',
  '%25',
  '\\u005c',
  '&amp;',
  'aA',
  '%aa',
];

it.each(Object.entries(readers))('%s takes no more than linear time', (_name, read) => {
  const slow = pieces.filter((piece) => !isLinear(read, piece));
  expect(slow).toEqual([]);
});
