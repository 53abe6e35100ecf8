import { describe, expect, it } from 'vitest';
import { domainName } from './domain-name.js';

const accepts = (value: unknown): boolean => domainName().safeParse(value).success;

describe('domainName', () => {
  it.each([
    'app.example.com',
    'example.com',
    'App.Example.COM',
    'app.example.com.',
    'bücher.example',
    'acme_1.example.co.uk',
    'app.example.xn--p1ai',
    'xn--bcher-kva.example',
    `${'a'.repeat(63)}.${'b'.repeat(63)}`,
  ])('accepts %s', (value) => {
    expect(accepts(value)).toBe(true);
  });

  it.each([
    '',
    'localhost',
    'https://app.example.com',
    'app.example.com/login',
    'app.example.com:443',
    'me@example.com',
    'app example.com',
    'app..example.com',
    '.example.com',
    '127.0.0.1',
    '*.example.com',
    'app,example.com',
    '[::1]',
    'app.example.com\n',
    `${'a'.repeat(64)}.example.com`,
    `app.${'b'.repeat(64)}`,
    7,
    null,
  ])('rejects %j', (value) => {
    expect(accepts(value)).toBe(false);
  });

  it('says what is expected, and is certain', () => {
    const [issue] = domainName().safeParse('https://app.example.com').error?.issues ?? [];
    expect(issue?.message).toContain(
      'without https:// and without a path, such as app.example.com',
    );
    expect(issue).not.toHaveProperty('assumption');
  });
});
