import { expect, test } from 'vitest';
import { isLoopbackName } from './is-loopback-name.js';

test.each(['localhost', 'LOCALHOST.', 'app.localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]'])(
  '%s is this machine',
  (name) => {
    expect(isLoopbackName(name)).toBe(true);
  },
);

test.each([
  '',
  '0.0.0.0',
  '::',
  '10.0.0.1',
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'notlocalhost',
  '128.0.0.1',
])('%j is not this machine', (name) => {
  expect(isLoopbackName(name)).toBe(false);
});
