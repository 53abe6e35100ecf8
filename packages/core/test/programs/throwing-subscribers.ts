// Calls the named server while subscribers throw, and counts the uncaught errors. Prints JSON.
import { tracingChannel } from 'node:diagnostics_channel';
import { HttpClient } from '../../src/index.js';

const heard: string[] = [];
process.on('uncaughtException', ({ message }) => heard.push(message));
const fail = (name: string) => () => {
  throw new Error(name);
};
for (const layer of ['call', 'attempt']) {
  tracingChannel(`voisnap:${layer}`).subscribe({
    start: fail(`${layer} start`),
    end: fail(`${layer} end`),
    asyncStart: fail(`${layer} asyncStart`),
    asyncEnd: fail(`${layer} asyncEnd`),
    error: fail(`${layer} error`),
  });
}

const client = new HttpClient({ apiKey: 'key', baseUrl: process.argv[2], maxRetries: 0 });
const response = await client.request({ method: 'GET', path: '/answered' });
const failure = await client.request({ method: 'GET', path: '/missing' }).catch(({ name }) => name);
await client.close();
console.log(JSON.stringify({ response, failure, heard: heard.length }));
