// Starts the built app beside a mock, places a call through its route and through its form, and checks what came.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { createVoisnapMock } from '@voisnap/testing';

const mock = createVoisnapMock({ clock: 'real' });
const { url } = await mock.listen();
const app = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', '0'], {
  env: {
    ...process.env,
    VOISNAP_BASE_URL: url,
    VOISNAP_API_KEY: mock.clientOptions.apiKey,
    VOISNAP_AGENT_ID: mock.db.agent.insert().id,
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => app.kill());

let address;
for await (const line of createInterface({ input: app.stdout })) {
  address ??= line.match(/http:\/\/localhost:\d+/)?.[0];
  if (line.includes('Ready')) break;
}

const post = async (toNumber) => {
  const body = JSON.stringify({ toNumber });
  return (await fetch(`${address}/api/calls`, { method: 'POST', body })).status;
};
assert.equal(await post('+14155550123'), 202);
assert.equal(await post('555'), 400);

// The form as a browser without JavaScript sends it: with the hidden fields that name the action.
const page = await (await fetch(`${address}/calls`)).text();
const form = new FormData();
for (const [tag] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
  const read = (name) => tag.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? '';
  form.set(read('name'), read('value').replaceAll('&quot;', '"'));
}
form.set('toNumber', '+14155550124');
const sent = await (await fetch(`${address}/calls`, { method: 'POST', body: form })).text();
assert.match(sent, /Calling: (<!-- -->)?obc_/);

const calls = mock.requests.of('outboundCalls.create');
assert.deepEqual(
  calls.map(({ body }) => body.toNumber),
  ['+14155550123', '+14155550124'],
);
console.log('  two calls were placed, one by the route and one by the form');
app.kill();
await mock.close();
process.exit(0);
