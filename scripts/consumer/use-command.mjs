// Runs the command of @voisnap/testing, which serves a mock for other processes.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { VoisnapClient } from '@voisnap/sdk';

const command = spawn('node_modules/.bin/voisnap-mock', ['serve', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const printed = [];
for await (const line of createInterface({ input: command.stdout })) {
  printed.push(line);
  if (/http:/.test(printed.join()) && /vsnp_/.test(printed.join())) break;
}
const baseUrl = printed.join('\n').match(/http:\/\/[\d.:a-z]+/)?.[0];
const apiKey = printed.join('\n').match(/vsnp_sb_\w+/)?.[0];

const client = new VoisnapClient({ baseUrl, apiKey });
assert.equal((await client.agents.create({ name: 'Aria' })).name, 'Aria');
await client.close();

command.kill('SIGTERM');
const [exitCode] = await once(command, 'exit');
assert.equal(exitCode, 0);
