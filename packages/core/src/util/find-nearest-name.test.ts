import { describe, expect, it } from 'vitest';
import { findNearestName } from './find-nearest-name.js';

const known = ['apiKey', 'accessToken', 'baseUrl', 'maxRetries', 'maxRetryDelay', 'timeout'];

describe('findNearestName', () => {
  it.each([
    ['api_key', 'apiKey'],
    ['APIKey', 'apiKey'],
    ['base_url', 'baseUrl'],
    ['max_retries', 'maxRetries'],
    ['maxRetry', 'maxRetries'],
    ['timeOut', 'timeout'],
    ['acessToken', 'accessToken'],
  ])('takes %s for %s', (name, expected) => {
    expect(findNearestName(name, known)).toBe(expected);
  });

  it('suggests nothing when no name is near', () => {
    expect(findNearestName('colour', known)).toBeUndefined();
    expect(findNearestName('', known)).toBeUndefined();
  });
});
