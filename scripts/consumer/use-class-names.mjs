// Checks that classes have the names of their exports, in ESM and in CommonJS. Logs and alerts depend on them.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as core from '@voisnap/core';
import * as errors from '@voisnap/core/errors';
import * as sdk from '@voisnap/sdk';
import * as agents from '@voisnap/sdk/agents';
import * as testing from '@voisnap/testing';

const require = createRequire(import.meta.url);
const modules = [
  ...[core, errors, sdk, agents, testing],
  ...['core', 'core/errors', 'sdk', 'testing'].map((name) => require(`@voisnap/${name}`)),
];
const isClass = (value) => typeof value === 'function' && /^class\b/.test(String(value));
const classes = modules.flatMap((module) =>
  Object.entries(module).filter(([, value]) => isClass(value)),
);
assert(classes.length > 60, `only ${classes.length} classes were found`);
for (const [name, value] of classes) assert.equal(value.name, name);

const error = new sdk.NotFoundError('Nothing is there');
assert.equal(error.constructor.name, 'NotFoundError');
assert.match(error.stack, /^NotFoundError: /);
