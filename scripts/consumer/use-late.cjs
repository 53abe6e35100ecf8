// Importing the SDK and making a client loads neither undici nor zod.
const assert = require('node:assert/strict');
const { VoisnapClient } = require('@voisnap/sdk');

new VoisnapClient({ apiKey: 'vsnp_sb_0123456789' });
const loaded = Object.keys(require.cache).filter((path) => /node_modules.(undici|zod)/.test(path));
assert.deepEqual(loaded, []);
