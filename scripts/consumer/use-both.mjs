// Loads both builds of each entry in one process: an error of one is an instance of the other's class, and of no
// other class.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as esm from '@voisnap/sdk';

const load = createRequire(import.meta.url);
const cjs = load('@voisnap/sdk');
assert.notEqual(esm.ConfigurationError, cjs.ConfigurationError);
for (const [one, other] of [
  [esm, cjs],
  [cjs, esm],
]) {
  assert.throws(() => new one.VoisnapClient({ apiKey: '' }), other.ConfigurationError);
  assert.throws(() => new one.VoisnapClient({ apiKey: '' }), other.VoisnapError);
}

const copies = [esm, cjs];
for (const entry of ['@voisnap/core', '@voisnap/core/errors']) {
  copies.push(await import(entry), load(entry));
}
const errors = copies.map(({ NotFoundError }) => new NotFoundError('gone'));
for (const error of errors) {
  for (const { NotFoundError, VoisnapError, ServerError } of copies) {
    assert.ok(error instanceof NotFoundError && error instanceof VoisnapError);
    assert.ok(!(error instanceof ServerError));
  }
}
