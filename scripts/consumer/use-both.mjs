// Both builds in one process: an error of one is an instance of the other's class, and of no other kind.
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

const errors = [esm, cjs].map(({ NotFoundError }) => new NotFoundError('gone'));
for (const error of errors) {
  for (const { NotFoundError, VoisnapError, ServerError } of [esm, cjs]) {
    assert.ok(error instanceof NotFoundError && error instanceof VoisnapError);
    assert.ok(!(error instanceof ServerError));
  }
}
