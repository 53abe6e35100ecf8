import { describe, expect, test } from 'vitest';
import { webhookUrl } from './webhook-url.js';

describe('webhookUrl', () => {
  test.each([
    'https://example.com',
    'https://example.com:8443/voisnap?tenant=1',
    'http://localhost:3000/webhooks',
    'http://127.0.0.1:4010/',
    'http://[::1]:4010/',
  ])('takes %s', (url) => {
    expect(webhookUrl().parse(url)).toBe(url);
  });

  test.each([
    'http://example.com',
    'http://localhost.example.com',
    'http://10.0.0.1',
    'ftp://example.com',
    'example.com/webhooks',
    '',
    42,
  ])('refuses %s and shows one that passes', (url) => {
    expect(webhookUrl().safeParse(url).error?.issues[0]?.message).toBe(
      `the value must be an https URL, such as https://example.com/webhooks; got ${JSON.stringify(url)}`,
    );
  });

  test.each([
    ['http://example.com', 'value'],
    ['ftp://example.com', 'value'],
    [42, 'value'],
    ['example.com/webhooks', undefined],
    ['no URL', undefined],
    ['', undefined],
  ])('is sure that nothing reaches what is no URL, and assumes the rest: %j', (url, assumption) => {
    expect(webhookUrl().safeParse(url).error?.issues).toMatchObject([
      assumption === undefined
        ? expect.not.objectContaining({ assumption: 'value' })
        : { assumption },
    ]);
  });
});
