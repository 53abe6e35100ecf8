import type { Connection } from './connection.js';
import { corsHeaders } from './cors-headers.js';
import type { MockResponse, Wait } from './exchange.js';
import { playBody } from './play-body.js';

/** Sends a response to the client, or breaks it on the way as its transport fault says. */
export async function sendResponse(
  response: MockResponse,
  connection: Connection,
  wait: Wait,
): Promise<Response> {
  const { transportFault, text, status } = response;
  const headers = { ...corsHeaders, ...response.headers };
  if (!transportFault) return connection.send({ status, headers }, text);
  if (transportFault.kind === 'lost') return connection.fail(transportFault.failure);
  if (transportFault.kind === 'hung') return hang(connection, wait);
  const body = new TextEncoder().encode(text);
  const head = { status, headers, length: body.byteLength };
  return connection.play(head, (sink) => playBody({ body, transportFault, sink }, wait));
}

/** Waits until the client gives up or the mock is closed. */
async function hang(connection: Connection, wait: Wait): Promise<Response> {
  try {
    return await wait.hang();
  } catch {
    return connection.fail('closed');
  }
}
