import { expect, test } from 'vitest';
import { readConfig } from '../config.js';

const readAddress = (address: string) =>
  readConfig({ VOISNAP_API_KEY: 'vsnp_sb_1', VOISNAP_BASE_URL: address }, []);

test.each([
  ['sandbox', 'must be a URL'],
  ['localhost:4010', 'must begin with https://'],
  ['ftp://sandbox.api.voisnap.ai', 'must begin with https://'],
  ['http://sandbox.api.voisnap.ai', 'must begin with https://'],
  ['https://user:word@sandbox.api.voisnap.ai', 'must not have a user'],
  ['https://sandbox.api.voisnap.ai/?a=b', 'must end with its path'],
])('the app does not start with the address %s', (address, problem) => {
  expect(() => readAddress(address)).toThrow(problem);
});

test.each(['https://sandbox.api.voisnap.ai/', 'http://127.0.0.1:4010', 'http://[::1]:4010'])(
  'the app starts with the address %s',
  (address) => {
    expect(readAddress(address).api).toMatchObject({ baseUrl: address });
  },
);
