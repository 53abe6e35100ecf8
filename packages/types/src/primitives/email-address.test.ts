import { describe, expect, test } from 'vitest';
import { firstMessage } from '../../test/first-message.js';
import { emailAddress } from './email-address.js';

describe('emailAddress', () => {
  test.each([
    'ada@example.com',
    'ada+tag@mail.example.co.uk',
    'jürgen@müller.example',
    'ada@localhost',
    'ada@[192.0.2.1]',
    'ada@[IPv6:2001:db8::1]',
    "!#$%&'*+-/=?^_`{|}~.x@example.com",
    '"ada lovelace"@example.com',
    '"a@b"@example.com',
    "o'brien@example.com",
  ])('takes %s', (email) => {
    expect(emailAddress().parse(email)).toBe(email);
  });

  test.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'ada@example.com@example.com',
    'ada lovelace@example.com',
    'ada@exa mple.com',
    'ada@example.com\n',
    ' ada@example.com',
    'Ada <ada@example.com>',
    'ada@example.com, ben@example.com',
    'ada,ben@example.com',
    'mailto:ada@example.com',
    'ada@example.com;',
    'ada@example.com.',
    'ada@example..com',
    'ada@.example.com',
    '"ada\nlovelace"@example.com',
    null,
    5,
  ])('refuses %j, and is certain', (email) => {
    expect(firstMessage(emailAddress(), email)).toContain(
      'must be an e-mail address, such as ada@example.com; got ',
    );
    const [issue] = emailAddress().safeParse(email).error?.issues ?? [];
    expect(issue).not.toHaveProperty('assumption');
  });
});
