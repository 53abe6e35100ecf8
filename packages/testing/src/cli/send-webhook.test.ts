import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { SendCommand } from './read-send-command.js';
import { sendWebhook } from './send-webhook.js';
import { UsageError } from './usage-error.js';

const secret = 'whsec_mine';

/** A receiver that verifies with nothing but `node:crypto`. */
const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': signature } = request.headers;
  const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  received.push(body);
  response.statusCode = signature === `sha256=${expected}` ? 204 : 400;
  response.end(response.statusCode === 400 ? 'Wrong signature.' : undefined);
});
let received: string[] = [];
let to: string;
let folder: string;
beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  to = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
  folder = await mkdtemp(join(tmpdir(), 'voisnap-payload-'));
});
afterAll(async () => {
  receiver.close();
  receiver.closeAllConnections();
  await rm(folder, { recursive: true });
});

async function send(command: Partial<SendCommand>) {
  received = [];
  const printed: string[] = [];
  const whole: SendCommand = {
    name: 'send-webhook',
    event: 'SessionEnded',
    to,
    secret,
    payload: undefined,
    tamper: undefined,
    at: undefined,
    ...command,
  };
  const code = await sendWebhook(whole, (text) => printed.push(text));
  return { code, printed: printed.join('') };
}

describe('sendWebhook', () => {
  it('posts a new signed event each time, and prints the status', async () => {
    const { code, printed } = await send({});
    expect(code).toBe(0);
    expect(printed).toMatch(/^SessionEnded evt_\w+ → 204 No Content \(\d+ ms\)\n$/);
    const first = JSON.parse(received[0] ?? '');
    expect(first).toMatchObject({
      type: 'SessionEnded',
      data: { conversationId: expect.any(String) },
    });
    await send({});
    expect(JSON.parse(received[0] ?? '').id).not.toBe(first.id);
  });

  test.each(['{"durationSeconds": 90}', 'file'])(
    'merges a payload into the data: %s',
    async (given) => {
      const file = join(folder, 'data.json');
      await writeFile(file, '{"durationSeconds": 90}');
      await send({ payload: given === 'file' ? file : given });
      expect(JSON.parse(received[0] ?? '').data).toMatchObject({
        durationSeconds: 90,
        conversationId: expect.stringMatching(/^conv_/),
      });
    },
  );

  it('succeeds only when the receiver rejects a tampered event', async () => {
    const refused = await send({ tamper: 'signature' });
    expect(refused.code).toBe(0);
    expect(refused.printed).toMatch(/→ 400 Bad Request \(\d+ ms\)\nWrong signature\.\n$/);
    expect((await send({ secret: 'whsec_another' })).code).toBe(1);
  });

  it('reports that no receiver listens', async () => {
    const { code, printed } = await send({ to: 'http://127.0.0.1:1/' });
    expect(code).toBe(1);
    expect(printed).toMatch(/→ no response: .*(?:ECONNREFUSED|bad port)/);
  });

  test.each([
    [{ event: 'SessionOver' }, 'Unknown event "SessionOver". Did you mean "Session'],
    [{ payload: '{"durationSeconds": "long"}' }, 'does not match its model'],
    [{ payload: '{' }, 'The payload is not JSON'],
    [{ payload: 'none.json' }, '--payload is "none.json"; it must be a JSON object, or a file'],
  ])('refuses %j', async (command, message) => {
    await expect(send(command)).rejects.toThrow(UsageError);
    await expect(send(command)).rejects.toThrow(message);
  });
});
