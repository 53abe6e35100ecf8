// Importing the SDK and making a client loads neither undici nor a model, and so no zod.
const assert = require('node:assert/strict');
const { VoisnapClient } = require('@voisnap/sdk');

new VoisnapClient({ apiKey: 'vsnp_sb_0123456789' });
const late = /node_modules.(undici|zod|@voisnap.types.dist.(?!operations))/;
const loaded = Object.keys(require.cache).filter((path) => late.test(path));
assert.deepEqual(loaded, []);
