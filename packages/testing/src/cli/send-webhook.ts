import { randomInt, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { WebhookEvent, WebhookEventType } from '@voisnap/types';
import { createVoisnapMock } from '../mock/voisnap-mock.js';
import { parseJson } from '../shared/parse-json.js';
import { signWebhook } from '../webhooks/sign-webhook.js';
import type { SendCommand } from './read-send-command.js';
import { readTextFile } from './read-text-file.js';
import { blameUser } from './read-words.js';
import { UsageError } from './usage-error.js';

/** How long a receiver may take (documented), in ms. */
const receiverTimeout = 5_000;
/** How much of a response is printed, in characters. */
const shown = 500;

/**
 * Posts one signed event, and prints the status of the response. Resolves with the exit code: 0 when the
 * receiver responded with a 2xx or, to an event that was tampered with, with a 4xx.
 * @throws UsageError when the event or its payload is invalid.
 */
export async function sendWebhook(
  command: SendCommand,
  print: (text: string) => void,
): Promise<number> {
  const { to, secret, tamper, at = Date.now() } = command;
  const event = await makeEvent(command);
  const deliveryId = randomUUID();
  const { headers, body } = await signWebhook({ event, secret, at, deliveryId, tamper });
  const start = performance.now();
  try {
    const signal = AbortSignal.timeout(receiverTimeout);
    const response = await fetch(to, { method: 'POST', headers, body, signal });
    const text = await response.text();
    const took = Math.round(performance.now() - start);
    const status = `${response.status} ${response.statusText}`.trim();
    print(`${event.type} ${event.id} → ${status} (${took} ms)\n`);
    if (text !== '') print(`${text.slice(0, shown)}\n`);
    const refused = response.status >= 400 && response.status < 500;
    return (tamper === undefined ? response.ok : refused) ? 0 : 1;
  } catch (error) {
    print(`${event.type} ${event.id} → no response: ${describeFailure(error as Error)}\n`);
    return 1;
  }
}

/** Makes an event with a new id: receivers ignore ids that they know. */
async function makeEvent({ event, payload }: SendCommand): Promise<WebhookEvent> {
  const data = payload === undefined ? {} : await readPayload(payload);
  await using mock = createVoisnapMock({ seed: randomInt(2 ** 32), clock: 'real' });
  return blameUser(() => mock.fixtures.event(event as WebhookEventType, data));
}

async function readPayload(payload: string): Promise<object> {
  const inline = payload.trimStart().startsWith('{');
  const text = inline ? payload : await readPayloadFile(payload);
  const where = inline ? 'The payload' : `The payload in ${payload}`;
  const data = parse(text, where);
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  throw new UsageError(`${where} must be a JSON object: it becomes the event's data.`);
}

async function readPayloadFile(payload: string): Promise<string> {
  if (existsSync(payload)) return readTextFile(payload, 'the payload in');
  throw new UsageError(
    `--payload is "${payload}"; it must be a JSON object, or a file that holds one.`,
  );
}

function parse(text: string, where: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new UsageError(`${where} is not JSON: ${(error as Error).message}.`);
  }
}

function describeFailure({ name, message, cause }: Error): string {
  if (name === 'TimeoutError') return `nothing came within ${receiverTimeout / 1_000} s`;
  const reason = cause instanceof Error ? (cause as NodeJS.ErrnoException) : undefined;
  return reason?.message || reason?.code || message;
}
