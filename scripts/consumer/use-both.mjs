// Both builds in one process: an error of one is an instance of the other's class.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as esm from '@voisnap/sdk';

const cjs = createRequire(import.meta.url)('@voisnap/sdk');
assert.notEqual(esm.ConfigurationError, cjs.ConfigurationError);
for (const [one, other] of [
  [esm, cjs],
  [cjs, esm],
]) {
  assert.throws(() => new one.VoisnapClient({ apiKey: '' }), other.ConfigurationError);
  assert.throws(() => new one.VoisnapClient({ apiKey: '' }), other.VoisnapError);
}
