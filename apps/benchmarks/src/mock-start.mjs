// Started anew for each sample: what the mock costs a test file that has the SDK already; with the word `contract`,
// one that has the zod schemas too.
import process from 'node:process';
import { startMeasuring } from './start-measuring.mjs';

const { VoisnapClient } = await import('@voisnap/sdk');
if (process.argv[2] === 'contract') await import('@voisnap/types/contract');
const measure = startMeasuring();
const { createVoisnapMock } = await import('@voisnap/testing');
const imported = measure();
const mock = createVoisnapMock();
const client = new VoisnapClient(mock.clientOptions);
await client.agents.create({ name: 'Aria' });
const answered = measure();
await client.close();
await mock.close();
process.stdout.write(JSON.stringify({ imported, answered }));
