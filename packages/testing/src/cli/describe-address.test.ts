import { expect, test } from 'vitest';
import { describeAddress } from './describe-address.js';

test.each([
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010', ''],
  ['http://[::1]:4010', 'http://[::1]:4010', ''],
  [
    'http://0.0.0.0:4010',
    'http://127.0.0.1:4010',
    'From other containers and machines: http://<name of this host>:4010.\n',
  ],
  [
    'http://[::]:4010',
    'http://127.0.0.1:4010',
    'From other containers and machines: http://<name of this host>:4010.\n',
  ],
  ['http://10.0.0.7:4010', 'http://10.0.0.7:4010', ''],
])('%s is printed as %s', (url, told, note) => {
  expect(describeAddress(url)).toEqual({ url: told, note });
});
